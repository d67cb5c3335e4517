/**
 * Names of backup files: `Fettle-20261122T074512Z-1a2b3c4d-12345.fettle` says when (UTC), of which installation (first
 * eight digits of its id) and after how many audit entries it was made. What a folder holds is so known without opening
 * a file, and files of another computer in a shared folder are told apart.
 */
import type { Instant } from '#kernel/instant.ts';

/** Every name a backup may bear; `-locked` where a passphrase opens it. */
export const backupNamePattern =
  /^Fettle-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-([0-9a-f]{8})-(0|[1-9]\d{0,14})\.fettle(-locked)?$/;

/** What a name says. */
export interface BackupLabel {
  /** To the second. */
  readonly createdAt: Instant;
  /** First eight hex digits of the installation's id; zeros before it has one. */
  readonly installation: string;
  /** Number of the last audit entry in it; 0: none. */
  readonly sequence: number;
  readonly isLocked: boolean;
}

/** The mark of an installation in names. */
export const installationMark = (installationId: string | null): string => installationId?.slice(0, 8) ?? '00000000';

/** The name of a backup. */
export const backupName = ({ createdAt, installation, sequence, isLocked }: BackupLabel): string => {
  const time = createdAt.slice(0, 19).replaceAll(/[-:]/g, '');
  return `Fettle-${time}Z-${installation}-${sequence}.fettle${isLocked ? '-locked' : ''}`;
};

/** What the name of a backup says; null when it is none, or names no moment there is. */
export const backupLabel = (name: string): BackupLabel | null => {
  const found = backupNamePattern.exec(name);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, installation = '', sequence = '', locked] = found;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(text);
  if (Number.isNaN(time) || new Date(time).toISOString() !== text) return null;
  return { createdAt: text as Instant, installation, sequence: Number(sequence), isLocked: locked !== undefined };
};
