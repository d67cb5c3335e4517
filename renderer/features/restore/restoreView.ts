/** What a backup holds beside what is here. */
import { type BackupManifest, blobsCount } from '#archive/backupManifest.ts';
import { type SentinelCounts, sentinelTables } from '#archive/sentinel.ts';

/** What is here now, or was when it was last known. */
export interface PresentRecords {
  /** Records are missing, and this is what is known of them. */
  readonly isRecovery: boolean;
  /** Null: not known. */
  readonly counts: SentinelCounts | null;
  readonly sequence: number | null;
  readonly installationId: string | null;
}

/** A line of the comparison; null: not known. */
export interface CompareLine {
  readonly key: (typeof sentinelTables)[number] | 'blobs' | 'acts';
  readonly backup: number;
  readonly present: number | null;
}

/** The lines of the comparison. */
export const compareLines = (manifest: BackupManifest, present: PresentRecords): readonly CompareLine[] => [
  ...sentinelTables.map((key) => ({ key, backup: manifest.counts[key] ?? 0, present: present.counts?.[key] ?? null })),
  { key: 'blobs', backup: manifest.counts[blobsCount] ?? 0, present: null },
  { key: 'acts', backup: manifest.sequence, present: present.sequence },
];

/** Acts that a restore takes out of the records; null: the numbers of the two are not of one trail. */
export const actsLost = (manifest: BackupManifest, { sequence, installationId }: PresentRecords): number | null => {
  if (sequence === null) return null;
  const isOther =
    installationId !== null && manifest.installationId !== null && installationId !== manifest.installationId;
  return isOther ? null : Math.max(0, sequence - manifest.sequence);
};

/** Rows of all tables, files apart. */
export const rowsIn = ({ counts }: BackupManifest): number =>
  Object.entries(counts).reduce((sum, [table, count]) => (table === blobsCount ? sum : sum + count), 0);
