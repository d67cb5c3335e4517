/** The check of what there may be only one of, and of numbers that have no gaps. */
import type { Finding, FoundRecord, IntegrityStage } from './integrity.ts';
import { foundAt, foundRecord } from './integrityRecord.ts';
import { certificateCounterId } from './numbering.ts';
import { samplePrefix } from './settings.ts';

interface Numbered {
  readonly value: number;
  readonly number: string;
  readonly record: FoundRecord;
}

/** Numbers of `2026-0412`, `D-2026-0017` or `FT-2026-000318`: what stands before the last hyphen, and after it. */
const splitNumber = (number: string): { readonly series: string; readonly value: number } | null => {
  const [, series, value] = /^(.+)-(\d+)$/.exec(number) ?? [];
  return series === undefined || value === undefined ? null : { series, value: Number(value) };
};

/** Numbers that are not there, from the first to the last of each gap. */
const gapsIn = (values: readonly number[], last: number): readonly (readonly [number, number])[] => {
  const gaps: [number, number][] = [];
  let expected = 1;
  for (const value of [...values, last + 1]) {
    if (value > expected) gaps.push([expected, value - 1]);
    expected = Math.max(expected, value + 1);
  }
  return gaps;
};

const seriesFindings = (counterId: string, rows: readonly Numbered[], taken: number): readonly Finding[] => {
  const inOrder = rows.toSorted((a, b) => a.value - b.value);
  const twice = inOrder.filter(({ value }, i) => inOrder[i - 1]?.value === value);
  const beyond = inOrder.filter(({ value }) => value > taken);
  // Taken out together with the sample workshop.
  const mayHaveGaps = counterId.includes(samplePrefix);
  const gaps = mayHaveGaps ? [] : gapsIn([...new Set(inOrder.map(({ value }) => value))], taken);
  return [
    ...twice.map(({ record, number }): Finding => ({ code: 'numberTwice', record, params: { number } })),
    ...beyond.map(({ record, number }): Finding => ({ code: 'numberBeyond', record, params: { number, taken } })),
    ...gaps.map(
      ([from, to]): Finding => ({
        code: 'numberMissing',
        record: foundAt('counters', counterId.slice(counterId.indexOf(':') + 1)),
        params: { from, to, count: to - from + 1 },
      }),
    ),
  ];
};

/** `D-2026` and `SAMPLE-D-2026` are counted as `2026` and `SAMPLE-2026`. */
const defectSeries = (series: string): string => series.replace(/D-(?=\d{4}$)/, '');

/**
 * The stage of numbers: those of orders, defects and certificates against their counters. `numberTwice`, `numberBeyond`
 * (param `taken`: the counter's value), `numberMissing` (params `from`, `to`, `count`).
 */
export const numberStage = (): IntegrityStage => {
  const series = new Map<string, Numbered[]>();
  const taken = new Map<string, number>();
  const add = (counterId: string, numbered: Numbered): void => {
    const rows = series.get(counterId) ?? [];
    rows.push(numbered);
    series.set(counterId, rows);
  };
  const taker =
    (table: 'orders' | 'defects', counterOf: (series: string) => string) =>
    (row: { readonly number: string }): void => {
      const split = splitNumber(row.number);
      if (split === null) return;
      add(counterOf(split.series), { value: split.value, number: row.number, record: foundRecord(table, row) });
    };
  return {
    takers: {
      counters: ({ id, value }) => void taken.set(id, value),
      orders: taker('orders', (name) => `order:${name}`),
      defects: taker('defects', (name) => `defect:${defectSeries(name)}`),
      certificates: (row) => {
        const value = Number(row.number.slice(row.series.length + 1));
        add(certificateCounterId(row.series), { value, number: row.number, record: foundRecord('certificates', row) });
      },
    },
    findings: () =>
      [...new Set([...series.keys(), ...taken.keys()])].flatMap((id) =>
        seriesFindings(id, series.get(id) ?? [], taken.get(id) ?? 0),
      ),
  };
};

/** Tells each second and later row that has a key another one has. */
class OnlyOne {
  private readonly seen = new Set<string>();
  readonly found: Finding[] = [];

  add(key: string, finding: () => Finding): void {
    if (this.seen.has(key)) this.found.push(finding());
    this.seen.add(key);
  }
}

interface Revisions {
  readonly record: FoundRecord;
  readonly numbers: number[];
}

const revisionFindings = (all: ReadonlyMap<string, Revisions>): readonly Finding[] =>
  [...all.values()].flatMap(({ record, numbers }): readonly Finding[] => {
    const isGapFree = numbers.toSorted((a, b) => a - b).every((number, i) => number === i + 1);
    return isGapFree ? [] : [{ code: 'revisionGap', record, params: { numbers: numbers.join(', ') } }];
  });

/**
 * The stage of what there may be only one of: codes of machines in service, numbers of parts in use, a meter of each unit,
 * an open assignment of each programme; and of revisions counted from 1.
 */
export const onlyOneStage = (): IntegrityStage => {
  const one = new OnlyOne();
  const revisions = new Map<string, Revisions>();
  const addRevision = (id: string, number: number, record: FoundRecord): void => {
    const known = revisions.get(id) ?? { record, numbers: [] };
    known.numbers.push(number);
    revisions.set(id, known);
  };
  return {
    takers: {
      equipment: (row) => {
        if (row.archivedOn !== null) return;
        const finding = (): Finding => ({
          code: 'codeTwice',
          record: foundRecord('equipment', row),
          params: { code: row.code },
        });
        one.add(`machine ${row.code.toLowerCase()}`, finding);
      },
      parts: (row) => {
        if (row.archivedOn !== null) return;
        const finding = (): Finding => ({
          code: 'codeTwice',
          record: foundRecord('parts', row),
          params: { code: row.number },
        });
        one.add(`part ${row.number.toLowerCase()}`, finding);
      },
      meters: (row) =>
        one.add(`meter ${row.equipmentId} ${row.unit}`, () => ({
          code: 'meterTwice',
          record: foundRecord('meters', row),
          params: { unit: row.unit },
        })),
      assignments: (row) => {
        if (row.endedOn !== null) return;
        one.add(`assignment ${row.equipmentId} ${row.programmeId}`, () => ({
          code: 'assignmentTwice',
          record: foundRecord('assignments', row),
          params: {},
        }));
      },
      revisions: (row) => addRevision(row.programmeId, row.number, foundRecord('revisions', row)),
      checkRevisions: (row) => addRevision(row.checkTemplateId, row.number, foundRecord('checkRevisions', row)),
    },
    findings: () => [...one.found, ...revisionFindings(revisions)],
  };
};
