/**
 * The check of all records: what is found wrong, and how the parts of the check see the rows. Nothing is ever changed
 * by it. A stage is shown every row of its tables once, in whatever order, and then says what it found.
 */
import type { TableName, Tables } from './change.ts';

/** What can be found. Each has its words, and what to do, in the texts. */
export type FindingCode =
  | 'rowMalformed'
  | 'revBelowOne'
  | 'referenceMissing'
  | 'contentMissing'
  | 'contentAltered'
  | 'numberTwice'
  | 'numberMissing'
  | 'numberBeyond'
  | 'codeTwice'
  | 'revisionGap'
  | 'meterTwice'
  | 'assignmentTwice'
  | 'datesReversed'
  | 'historyWrong'
  | 'completionMissing'
  | 'completionWithoutOrder'
  | 'returnedMoreThanUsed'
  | 'readingFalls'
  | 'summaryWrong'
  | 'defectNotStoodDown'
  | 'certificateChain'
  | 'auditChain'
  | 'checkpointWrong';

/** The record something was found at. */
export interface FoundRecord {
  readonly table: string;
  readonly id: string;
  /** Its number, code or name; empty where it has none. */
  readonly name: string;
  /** The record whose page shows it; null: none does. */
  readonly place: { readonly table: TableName; readonly id: string } | null;
}

/** Something wrong. */
export interface Finding {
  readonly code: FindingCode;
  readonly record: FoundRecord;
  /** What the words tell besides. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** How a stage takes the rows of the tables it looks at. */
export type RowTakers = { readonly [T in TableName]?: (row: Tables[T]) => void };

/** One part of the check. */
export interface IntegrityStage {
  readonly takers: RowTakers;
  /** What was found, once all rows were shown. */
  readonly findings: () => readonly Finding[];
}

/** Shows rows of a table to a stage. They must be as the table's schema says. */
export const showRows = <T extends TableName>(
  { takers }: IntegrityStage,
  table: T,
  rows: readonly Tables[T][],
): void => {
  const take: ((row: Tables[T]) => void) | undefined = takers[table];
  if (take !== undefined) for (const row of rows) take(row);
};

/** Findings listed of each kind at most; the rest are counted. */
const mostListed = 200;

/** What a check found: how often each kind, and the first of each. */
export interface IntegrityReport {
  /** How often each kind was found. */
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>;
  readonly findings: readonly Finding[];
}

/** A report of which the check is whole and nothing was found. */
export const soundReport: IntegrityReport = { counts: {}, findings: [] };

/** The report with more findings; of each kind the first 200 are listed, all are counted. */
export const reported = ({ counts, findings }: IntegrityReport, more: readonly Finding[]): IntegrityReport => {
  const counted: Partial<Record<FindingCode, number>> = { ...counts };
  const listed: Finding[] = [];
  for (const finding of more) {
    const count = (counted[finding.code] ?? 0) + 1;
    counted[finding.code] = count;
    if (count <= mostListed) listed.push(finding);
  }
  return { counts: counted, findings: [...findings, ...listed] };
};

/** How much was found in all. */
export const findingCount = ({ counts }: Pick<IntegrityReport, 'counts'>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
