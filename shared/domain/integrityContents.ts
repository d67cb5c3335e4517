/** The scan of contents: files that records name and that are not there, and files that no record names. */
import type { Finding, FoundRecord, IntegrityStage } from './integrity.ts';
import { foundRecord } from './integrityRecord.ts';

/** What the scan learns of files besides its findings. */
export interface ContentStage extends IntegrityStage {
  /** Hashes of files that no record names. */
  readonly unnamed: () => readonly string[];
}

/**
 * The stage of files, given the hashes there are: `contentMissing` for attachments, the workshop's picture and those of
 * certificates. Two records may name the same file.
 */
export const contentStage = (kept: ReadonlySet<string>): ContentStage => {
  const named = new Map<string, FoundRecord>();
  const name = (hash: string | null, table: string, row: object): void => {
    if (hash !== null && !named.has(hash)) named.set(hash, foundRecord(table, row));
  };
  return {
    takers: {
      attachments: (row) => name(row.hash, 'attachments', row),
      settings: (row) => name(row.workshop.logo, 'settings', row),
      certificates: (row) => name(row.content.workshop.logo, 'certificates', row),
    },
    findings: () =>
      [...named]
        .filter(([hash]) => !kept.has(hash))
        .map(([, record]): Finding => ({ code: 'contentMissing', record, params: {} })),
    unnamed: () => [...kept].filter((hash) => !named.has(hash)),
  };
};

/** Days a file must have been without a record before it may go: a step that is taken back names it again. */
export const unnamedDays = 30;

const day = 86_400_000;

/** When each file was first found without a record; those found named again, or gone, are forgotten. */
export const unnamedSince = (
  known: ReadonlyMap<string, string>,
  unnamed: readonly string[],
  now: string,
): ReadonlyMap<string, string> => new Map(unnamed.map((hash) => [hash, known.get(hash) ?? now]));

/** The files without a record for at least 30 days. */
export const clearable = (since: ReadonlyMap<string, string>, now: string): readonly string[] =>
  [...since].filter(([, at]) => Date.parse(now) - Date.parse(at) >= unnamedDays * day).map(([hash]) => hash);
