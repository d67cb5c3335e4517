/** The rows of the sample workshop, table by table, and what every maker of them is told. */
import type { TableName, Tables } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { type Language, type LocalText, textIn } from '#domain/language.ts';

/** Tables the sample fills. */
export const sampleTables = [
  'people',
  'qualifications',
  'trainings',
  'outsideWorkshops',
  'parts',
  'programmes',
  'revisions',
  'equipment',
  'meters',
  'readings',
  'assignments',
  'orders',
  'plannedVisits',
  'defects',
  'attachments',
  'checkTemplates',
  'checkRevisions',
  'checkDuties',
  'checks',
  'standDowns',
  'instruments',
  'heldCertificates',
  'partMoves',
  'completions',
  'certificates',
  'counters',
] as const satisfies readonly TableName[];

/** A table the sample fills. */
export type SampleTable = (typeof sampleTables)[number];

/** Rows by table. */
export type SampleRows = { readonly [T in SampleTable]: readonly Tables[T][] };

/** Handed to every maker of sample rows. */
export interface SampleSetting {
  readonly context: Context;
  readonly language: Language;
  /** A text in the sample's language. */
  readonly say: (words: LocalText) => string;
  /** See `seededRandom`. */
  readonly random: () => number;
}

/** The setting for a language. */
export const sampleSetting = (context: Context, language: Language, random: () => number): SampleSetting => ({
  context,
  language,
  say: (words) => textIn(words, language),
  random,
});
