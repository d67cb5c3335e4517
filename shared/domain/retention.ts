/**
 * Retention: how long records are kept at the least. Terms are months of the settings, with the figures of the trade
 * beside them. Certificates, readings, moves of stock and the audit trail are kept for ever, whatever is set.
 */
import { addDays, addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, type Problem } from '#kernel/result.ts';
import type { Retention } from './settings.ts';

/** Records that have a term. `driverReports`: reports of defects; `services`: repairs and services with their papers. */
export const termedRecords = [
  'checks',
  'driverReports',
  'inspections',
  'services',
] as const satisfies readonly (keyof Retention)[];

/** Records that have a term. */
export type TermedRecord = (typeof termedRecords)[number];

/** Kinds of records, with and without a term. */
export type RecordKind = TermedRecord | 'certificates' | 'readings' | 'partMoves' | 'audit';

/** A figure of the trade. */
export interface RetentionRule {
  readonly months: number;
  readonly source: 'dvsa' | 'cfrDriver' | 'cfrAnnual' | 'china';
}

/**
 * The figures of the trade, the longest first. DVSA guide: checks and safety inspections 15 months. 49 CFR 396.11:
 * driver's reports 3 months; 396.21: annual inspections 14 months. China, files of maintenance: 2 years.
 */
export const retentionRules: Readonly<Record<TermedRecord, readonly [RetentionRule, ...RetentionRule[]]>> = {
  checks: [{ months: 15, source: 'dvsa' }],
  driverReports: [{ months: 3, source: 'cfrDriver' }],
  inspections: [
    { months: 15, source: 'dvsa' },
    { months: 14, source: 'cfrAnnual' },
  ],
  services: [{ months: 24, source: 'china' }],
};

/** How long a record is kept. */
export interface Keeping {
  readonly months: number;
  /** The first day on which it may be cleared out. */
  readonly mayGoOn: CalendarDate;
}

/**
 * The first day on which a record of a date may go: the day after its term, so that it was kept for whole months even
 * where the last one is shorter. A check of 31 August kept 15 months: 1 December of the next year.
 */
export const mayGoOn = (date: CalendarDate, months: number): CalendarDate => addDays(addMonths(date, months), 1);

/** How long a record of a kind and date is kept; null: for ever. */
export const retentionOf = (kind: RecordKind, date: CalendarDate, retention: Retention): Keeping | null => {
  switch (kind) {
    case 'certificates':
    case 'readings':
    case 'partMoves':
    case 'audit':
      return null;
    case 'checks':
    case 'driverReports':
    case 'inspections':
    case 'services':
      return { months: retention[kind], mayGoOn: mayGoOn(date, retention[kind]) };
  }
};

/** Whether a record of a kind and date may be cleared out on a day. What is kept for ever never may. */
export const mayClear = (
  record: { readonly kind: RecordKind; readonly date: CalendarDate },
  retention: Retention,
  today: CalendarDate,
): boolean => {
  const keeping = retentionOf(record.kind, record.date, retention);
  return keeping !== null && keeping.mayGoOn <= today;
};

/** The latest day such that every record of an earlier one may go today, when it is kept for so many months. */
export const clearableBefore = (months: number, today: CalendarDate): CalendarDate => {
  // A month before may be shorter: the day found going back is at most three days early.
  let before = addMonths(today, -months);
  while (mayGoOn(before, months) <= today) before = addDays(before, 1);
  while (mayGoOn(addDays(before, -1), months) > today) before = addDays(before, -1);
  return before;
};

/**
 * What is to be confirmed of new terms: `retentionBelowRule` (params `months`, `rule`: the figure of the trade) of each
 * that is lowered below the longest figure named for it.
 */
export const retentionProblems = (before: Retention, after: Retention): readonly Problem[] =>
  termedRecords.flatMap((kind) => {
    const [{ months }] = retentionRules[kind];
    const isLowered = after[kind] < before[kind] && after[kind] < months;
    return isLowered ? [confirm('retentionBelowRule', `retention.${kind}`, { months: after[kind], rule: months })] : [];
  });
