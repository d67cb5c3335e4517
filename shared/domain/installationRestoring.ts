/**
 * A restored database is another installation from then on: the one that made the backup may still be at work, and its
 * private key is in no backup. It gets an id of its own, and a series of its own, so that no number is given twice.
 */
import { type Change, changeOf, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Installation } from './installation.ts';

/** Digits of a series suffix: `0`, `1` are left out, which are taken for `O`, `I`. */
const suffixDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789';

/** A suffix of three characters of these bytes, other than the one before. */
export const drawnSuffix = (bytes: readonly [number, number, number], before: string): string => {
  const spelt = (first: number): string =>
    [first, bytes[1], bytes[2]].map((byte) => suffixDigits.charAt(byte % suffixDigits.length)).join('');
  return spelt(bytes[0]) === before ? spelt(bytes[0] + 1) : spelt(bytes[0]);
};

/** What is restored, and what was drawn for it. */
export interface RestoredInstallation {
  /** As the backup has it; null: it has none. */
  readonly installation: Installation | null;
  /** Whether certificates were ever issued. */
  readonly hasCertificates: boolean;
  readonly installationId: string;
  readonly seriesSuffix: string;
}

/** The change that makes it another installation. None where there is neither an installation nor a certificate yet. */
export const installationRestored = (
  { installation, hasCertificates, installationId, seriesSuffix }: RestoredInstallation,
  context: Context,
): readonly Change[] => {
  if (installation !== null) {
    return [changeOf('installation', installation, revised(installation, { installationId, seriesSuffix }, context))];
  }
  if (!hasCertificates) return [];
  const row: Installation = { ...newRow(context), id: 'installation', installationId, seriesSuffix, clockDoubt: null };
  return [changeOf('installation', null, row)];
};
