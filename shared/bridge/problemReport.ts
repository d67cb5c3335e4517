/** The report a user may copy when something went wrong: what runs, how much is stored, the last lines of the log. */
import type { AppInfo } from './messages.ts';

/** What a report is made of. */
export interface ReportFacts {
  readonly info: AppInfo | null;
  readonly schemaVersion: number;
  /** Rows by table; null when the database cannot be read. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** The fault it is about, as `faultDetail` says it; empty without one. */
  readonly fault: string;
  /** Lines of the log, oldest first. */
  readonly log: readonly string[];
  /** UTC. */
  readonly at: string;
}

const countsText = (counts: ReportFacts['counts']): string =>
  counts === null
    ? 'not readable'
    : Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([table, count]) => `${table} ${count}`)
        .join(', ') || 'empty';

/** The report as plain text, in English for those who read it. */
export const problemReport = ({ info, schemaVersion, counts, fault, log, at }: ReportFacts): string =>
  [
    `Fettle ${info?.version ?? '?'} (${info?.host ?? '?'}), schema ${schemaVersion}`,
    `${info?.engine ?? '?'}, ${info?.platform ?? '?'}`,
    at,
    `Rows: ${countsText(counts)}`,
    ...(fault === '' ? [] : ['', fault]),
    '',
    'Log:',
    ...(log.length === 0 ? ['nothing'] : log),
  ].join('\n');
