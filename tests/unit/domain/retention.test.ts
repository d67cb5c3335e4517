import { describe, expect, it } from 'vitest';
import {
  clearableBefore,
  mayClear,
  mayGoOn,
  retentionOf,
  retentionProblems,
  retentionRules,
} from '#domain/retention.ts';
import { defaultSettings } from '#domain/settings.ts';
import { decideSaveSettings } from '#domain/settingsSaving.ts';
import { addDays, addMonths, type CalendarDate, dayOf } from '#kernel/calendarDate.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';

const { retention } = defaultSettings;

/** Every day of four years, a leap year among them. */
const days: readonly CalendarDate[] = Array.from({ length: 1461 }, (_, i) => addDays(on('2023-01-01'), i));

describe('how long records are kept', () => {
  it.each([
    ['checks', '2025-08-09', 15, '2026-11-10'],
    ['checks', '2025-08-31', 15, '2026-12-01'],
    ['checks', '2024-11-30', 15, '2026-03-01'],
    ['driverReports', '2025-11-30', 3, '2026-03-01'],
    ['driverReports', '2023-11-30', 3, '2024-03-01'],
    ['inspections', '2025-01-31', 15, '2026-05-01'],
    ['services', '2024-02-29', 24, '2026-03-01'],
    ['services', '2024-03-09', 24, '2026-03-10'],
  ] as const)('%s of %s are kept %i months and may go on %s', (...[kind, date, months, goes]) => {
    expect(retentionOf(kind, on(date), retention)).toEqual({ months, mayGoOn: goes });
    expect(mayClear({ kind, date: on(date) }, retention, addDays(on(goes), -1))).toBe(false);
    expect(mayClear({ kind, date: on(date) }, retention, on(goes))).toBe(true);
  });

  it.each(['certificates', 'readings', 'partMoves', 'audit'] as const)('%s are kept for ever', (kind) => {
    expect(retentionOf(kind, on('1970-01-01'), retention)).toBeNull();
    expect(mayClear({ kind, date: on('1970-01-01') }, retention, on('2999-12-31'))).toBe(false);
  });

  it.each([3, 14, 15, 24])('a record of any day is kept for %i whole months, day by day', (months) => {
    for (const day of days) {
      const goes = mayGoOn(day, months);
      // Never before the same day of the month; where the last month lacks it, not before that month is over.
      expect(goes > addMonths(day, months)).toBe(true);
      expect(dayOf(goes) === 1 || dayOf(goes) === dayOf(day) + 1).toBe(true);
      expect(mayGoOn(addDays(day, 1), months) >= goes).toBe(true);
    }
  });

  it.each([3, 14, 15, 24])('what may go today is everything before one day, for %i months, day by day', (months) => {
    for (const today of days) {
      const before = clearableBefore(months, today);
      expect(mayGoOn(addDays(before, -1), months) <= today).toBe(true);
      expect(mayGoOn(before, months) > today).toBe(true);
    }
  });
});

describe('changing the terms', () => {
  it('keeps to the figures of the trade unless the user changes them', () => {
    for (const [kind, [{ months }]] of Object.entries(retentionRules)) {
      expect(retention[kind as keyof typeof retention]).toBe(months);
    }
  });

  it.each([
    ['lowered below the figure', { ...retention, checks: 14 }, ['retention.checks']],
    ['lowered to the shorter of two figures', { ...retention, inspections: 14 }, ['retention.inspections']],
    ['lengthened', { checks: 60, driverReports: 60, inspections: 60, services: 60 }, []],
    ['unchanged', retention, []],
  ])('asks when a term is %s', (_, after, fields) => {
    expect(retentionProblems(retention, after).map(({ field }) => field)).toEqual(fields);
  });

  it('asks nothing of a term that is low already and stays, or rises', () => {
    expect(retentionProblems({ ...retention, services: 6 }, { ...retention, services: 6 })).toEqual([]);
    expect(retentionProblems({ ...retention, services: 6 }, { ...retention, services: 12 })).toEqual([]);
  });

  it('is saved once it is confirmed', () => {
    const stored = theSettings();
    const { id: _id, rev, createdAt: _c, updatedAt: _u, ...input } = stored;
    const lowered = { rev, input: { ...input, retention: { ...retention, services: 12 } } };
    const state = { stored, current: null, duties: [] };
    expect(decideSaveSettings(state, lowered, aContext())).toEqual({
      ok: false,
      problems: [
        {
          code: 'retentionBelowRule',
          level: 'confirm',
          field: 'retention.services',
          params: { months: 12, rule: 24 },
        },
      ],
    });
    expect(decideSaveSettings(state, lowered, aContext({ confirmed: ['retentionBelowRule'] })).ok).toBe(true);
  });
});
