import { describe, expect, it } from 'vitest';
import { firstDayShown, readingRows, suspectReasonsOf } from '#features/equipment/readingsView.ts';
import { aLog, aMeter, aReading, on } from '#tests/support/rows.ts';

const meter = aMeter();
const today = on('2026-03-10');

describe('the list of readings', () => {
  it('is latest first and says the rise a day since the believed one before', () => {
    const log = [
      ...aLog(meter, [['2026-01-01', 1_000]]),
      aReading(meter, '2026-01-05', { value: 90_000, state: 'suspect', reason: 'tooFast' }),
      ...aLog(meter, [['2026-01-11', 1_500]]),
    ];
    expect(readingRows(meter, log).map(({ reading, perDay }) => [reading.value, perDay])).toEqual([
      [1_500, 50],
      [90_000, null],
      [1_000, null],
    ]);
  });

  it('says no rise between two readings of one day', () => {
    const rows = readingRows(
      meter,
      aLog(meter, [
        ['2026-01-01', 1_000],
        ['2026-01-01', 1_200],
      ]),
    );
    expect(rows[0]?.perDay).toBeNull();
  });

  it('goes on counting where a meter was replaced', () => {
    const replaced = aMeter({ events: [{ on: on('2026-01-11'), offset: 1_500, note: '' }] });
    const rows = readingRows(
      replaced,
      aLog(replaced, [
        ['2026-01-01', 1_000],
        ['2026-01-11', 0],
        ['2026-01-21', 400],
      ]),
    );
    expect(rows.map(({ lifetime, perDay }) => [lifetime, perDay])).toEqual([
      [1_900, 40],
      [1_500, 50],
      [1_000, null],
    ]);
  });
});

describe('how far the chart looks back at first', () => {
  const cases: readonly (readonly [why: string, dates: readonly string[], period: string])[] = [
    ['a year when it has three readings', ['2025-04-01', '2025-12-01', '2026-03-01'], '12'],
    ['three years when the last one is too thin', ['2024-04-01', '2025-12-01', '2026-03-01'], '36'],
    ['all there is otherwise', ['2019-04-01', '2020-12-01', '2026-03-01'], 'all'],
    ['all there is when there is nothing', [], 'all'],
  ];
  it.each(cases)('%s', (_why, dates, period) => {
    const log = aLog(
      meter,
      dates.map((date, i) => [date, i * 1_000]),
    );
    expect(firstDayShown(log, today)).toBe(period);
  });
});

it('each reason for setting readings aside is named once, voided ones are not counted', () => {
  const suspect = (reason: 'backwards' | 'tooFast') => aReading(meter, '2026-01-05', { state: 'suspect', reason });
  const log = [
    suspect('tooFast'),
    suspect('backwards'),
    suspect('tooFast'),
    aReading(meter, '2026-01-06', { state: 'void' }),
  ];
  expect(suspectReasonsOf(log)).toEqual({ count: 3, reasons: ['tooFast', 'backwards'] });
});
