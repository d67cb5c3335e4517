import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateOrderEvidence } from '#archive/dateOrder.ts';
import { type DateOrder, readDate } from '#archive/dateText.ts';
import { dayOf, fromEpochDay, monthOf, yearOf } from '#kernel/calendarDate.ts';

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const read = (text: string, order: DateOrder | null = null): string => {
  const cell = readDate(text, { order, thisYear: 2026 });
  return cell.is === 'date' ? cell.date : cell.is;
};

const cells: readonly (readonly [text: string, order: DateOrder | null, expected: string])[] = [
  ['2017-03-04', null, '2017-03-04'],
  ['2017/3/4', null, '2017-03-04'],
  ['2017.03.04', null, '2017-03-04'],
  ['20170304', null, '2017-03-04'],
  ['2017-03-04T23:59:59Z', null, '2017-03-04'],
  ['2017-03-04 23:59:59.123+08:00', null, '2017-03-04'],
  ['2024-03-10 16:01', null, '2024-03-10'],
  ['03/04/2017', 'dmy', '2017-04-03'],
  ['03/04/2017', 'mdy', '2017-03-04'],
  ['03/04/2017', null, 'unreadable'],
  ['3.4.17', 'dmy', '2017-04-03'],
  ['17/03/04', 'ymd', '2017-03-04'],
  ['3/4/2017 2:33 PM', 'mdy', '2017-03-04'],
  ['04-Aug-00', null, '2000-08-04'],
  ['01-Jan-46', null, '1946-01-01'],
  ['01-Jan-27', null, '2027-01-01'],
  ['01-Jan-28', null, '1928-01-01'],
  ['4 August 2000', null, '2000-08-04'],
  ['August 4, 2000', null, '2000-08-04'],
  ['Aug 4th 2000', null, '2000-08-04'],
  ['2000-Aug-04', null, '2000-08-04'],
  ['Sat, 04 Mar 2017', null, '2017-03-04'],
  ['2017年3月4日', null, '2017-03-04'],
  ['2017 年 03 月 04 日 14:30', null, '2017-03-04'],
  ['17年3月4日', null, '2017-03-04'],
  ['民國106年3月4日', null, '2017-03-04'],
  ['２０１７／３／４', null, '2017-03-04'],
  ['42798', null, '2017-03-04'],
  ['42798.625', null, '2017-03-04'],
  ['', null, 'blank'],
  ['0000-00-00', null, 'blank'],
  ['00/00/0000', 'dmy', 'blank'],
  ['N/A', null, 'blank'],
  ['31.02.2021', 'dmy', 'impossible'],
  ['29-Feb-21', null, 'impossible'],
  ['2017-13-01', null, 'impossible'],
  ['2107-01-01', null, 'impossible'],
  ['0217-01-01', null, 'impossible'],
  ['1899-12-31', null, 'impossible'],
  ['next week', null, 'unreadable'],
  ['12', null, 'unreadable'],
  ['1/2', 'dmy', 'unreadable'],
  ['99999', null, 'unreadable'],
  ['2017-03-04 and more', null, 'unreadable'],
];

describe('a date in a cell', () => {
  it.each(cells)('"%s" in order %s is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  it('is read back however it was written', () => {
    const written: Readonly<Record<string, (y: number, m: number, d: number) => readonly [string, DateOrder | null]>> =
      {
        iso: (y, m, d) => [`${y}-${m}-${d}`, null],
        british: (y, m, d) => [`${d}/${m}/${y}`, 'dmy'],
        american: (y, m, d) => [`${m}-${d}-${y}`, 'mdy'],
        chinese: (y, m, d) => [`${y}年${m}月${d}日`, null],
        named: (y, m, d) => [`${d}-${monthNames[m - 1] ?? ''}-${y}`, null],
      };
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 30_000 }), fc.constantFrom(...Object.keys(written)), (day, style) => {
        const date = fromEpochDay(day);
        const [text, order] = written[style]?.(yearOf(date), monthOf(date), dayOf(date)) ?? ['', null];
        expect(read(text, order)).toBe(date);
      }),
    );
  });

  it('never throws, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/.\-年月 :TZa-z]{0,24}$/)), (text) => {
        expect(read(text, 'dmy')).toMatch(/^\d{4}-\d{2}-\d{2}$|blank|unreadable|impossible/);
      }),
      { numRuns: 500 },
    );
  });
});

const verdict = (texts: readonly string[]) => {
  const evidence = new DateOrderEvidence(2026);
  for (const text of texts) evidence.add(text);
  return evidence.verdict();
};

const columns: readonly (readonly [string, readonly string[], DateOrder | null | readonly DateOrder[]])[] = [
  ['ISO dates need no order', ['2017-03-04', '2018-01-02'], null],
  ['a day above 12 in first place', ['03/04/2017', '25/04/2017'], 'dmy'],
  ['a day above 12 in second place', ['03/04/2017', '04/25/2017'], 'mdy'],
  ['a year that must come first', ['17/03/04', '46/12/31'], 'ymd'],
  ['all of it open', ['03/04/2017', '05/06/2017'], ['dmy', 'mdy']],
  ['all of it open with two-digit years', ['03/04/05'], ['dmy', 'mdy', 'ymd']],
  [
    'one slip of the pen among many',
    [...Array.from({ length: 12 }, (_, i) => `${13 + i}/04/2017`), '04/25/2017'],
    'dmy',
  ],
  ['two orders mixed', ['25/04/2017', '04/25/2017', '03/04/2017'], ['dmy', 'mdy']],
  ['no dates at all', ['abc', ''], null],
];

describe('the order of a date column', () => {
  it.each(columns)('%s', (_, texts, expected) => {
    const found = verdict(texts);
    expect(found.is === 'decided' ? found.order : found.orders).toEqual(expected);
  });
});
