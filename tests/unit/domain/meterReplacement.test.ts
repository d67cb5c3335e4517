import { describe, expect, it } from 'vitest';
import { decideReplaceMeter, type ReplacementInput } from '#domain/meterReplacement.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, aReading, on } from '#tests/support/rows.ts';

const meter = aMeter();
const log = aLog(meter, [
  ['2026-02-02', 182_000],
  ['2026-02-16', 182_300],
]);
const input: ReplacementInput = { meterId: meter.id, rev: 1, on: on('2026-03-01'), lastValue: 182_400, newValue: 12 };

describe('replacing a meter', () => {
  it('counts on where the old one stopped, with a first reading of the new one', () => {
    const { changes } = decided(decideReplaceMeter({ meter, log }, input, aContext()));
    expect(rowsAfter(changes, 'meters')).toMatchObject([
      {
        rev: 2,
        events: [{ on: '2026-03-01', offset: 182_388 }],
        summary: { current: { takenOn: '2026-03-01', value: 182_400 }, accepted: 3, suspect: 0 },
      },
    ]);
    expect(rowsAfter(changes, 'readings')).toMatchObject([{ takenOn: '2026-03-01', value: 12, state: 'accepted' }]);
  });

  it('makes readings believed that were taken from the new meter before it was entered', () => {
    const early = aReading(meter, '2026-03-06', { value: 300, state: 'suspect', reason: 'backwards' });
    const { changes } = decided(decideReplaceMeter({ meter, log: [...log, early] }, input, aContext()));
    expect(rowsAfter(changes, 'readings').find(({ id }) => id === early.id)).toMatchObject({
      state: 'accepted',
      reason: null,
    });
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ summary: { current: { value: 182_688 } } }]);
  });

  it('adds up over a second replacement', () => {
    const once = { ...meter, events: [{ on: on('2026-01-01'), offset: 100_000, note: '' }] };
    const ofSecond = aLog(once, [['2026-02-02', 500]]);
    const { changes } = decided(
      decideReplaceMeter({ meter: once, log: ofSecond }, { ...input, lastValue: 900, newValue: 0 }, aContext()),
    );
    expect(rowsAfter(changes, 'meters')[0]?.events.at(-1)).toMatchObject({ on: '2026-03-01', offset: 100_900 });
  });

  it('asks before it voids readings of the day, and voids them when confirmed', () => {
    const ofDay = aReading(meter, '2026-03-01', { value: 182_390 });
    const state = { meter, log: [...log, ofDay] };
    expect(problemsOf(decideReplaceMeter(state, input, aContext()))).toMatchObject([
      { code: 'replacementVoidsReadings', level: 'confirm', params: { count: 1 } },
    ]);
    const context = aContext({ confirmed: ['replacementVoidsReadings'] });
    const { changes } = decided(decideReplaceMeter(state, input, context));
    expect(rowsAfter(changes, 'readings').find(({ id }) => id === ofDay.id)).toMatchObject({ state: 'void' });
  });

  it.each([
    { what: 'tomorrow', columns: { on: on('2026-03-11') }, code: 'dateInFuture', field: 'on' },
    {
      what: 'with less than was last read',
      columns: { lastValue: 182_299 },
      code: 'readingBackwards',
      field: 'lastValue',
    },
    { what: 'with a leap at the end', columns: { lastValue: 282_300 }, code: 'readingTooFast', field: 'lastValue' },
    { what: 'with less than nothing', columns: { newValue: -1 }, code: 'tooSmall', field: 'newValue' },
  ])('is not done $what without a word', ({ columns, code, field }) => {
    const result = decideReplaceMeter({ meter, log }, { ...input, ...columns }, aContext());
    expect(problemsOf(result)).toMatchObject([{ code, field }]);
  });

  it('is refused before the last replacement, when stale, and when the meter is gone', () => {
    const once = { ...meter, events: [{ on: on('2026-03-01'), offset: 5, note: '' }] };
    expect(codesOf(decideReplaceMeter({ meter: once, log: [] }, input, aContext()))).toEqual(['replacementBeforeLast']);
    expect(codesOf(decideReplaceMeter({ meter, log }, { ...input, rev: 7 }, aContext()))).toEqual([
      'rowChangedMeanwhile',
    ]);
    expect(codesOf(decideReplaceMeter({ meter: null, log: [] }, input, aContext()))).toEqual(['rowGone']);
  });
});
