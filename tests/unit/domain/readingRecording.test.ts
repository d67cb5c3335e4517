import { describe, expect, it } from 'vitest';
import type { Meter } from '#domain/meterRecord.ts';
import { decideRecordReading, type ReadingInput, type ReadingState } from '#domain/readingRecording.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, anEquipment, aReading, on } from '#tests/support/rows.ts';

const equipment = anEquipment();
const meter: Meter = {
  ...aMeter({ equipmentId: equipment.id }),
  summary: { current: { takenOn: on('2026-03-02'), value: 12_000 }, usePerDay: null, accepted: 3, suspect: 0 },
};
const log = aLog(meter, [
  ['2026-02-02', 10_000],
  ['2026-02-16', 11_000],
  ['2026-03-02', 12_000],
]);
const state: ReadingState = { equipment, meter, log };
const input: ReadingInput = {
  equipmentId: equipment.id,
  unit: 'km',
  takenOn: on('2026-03-10'),
  value: 12_600,
  takenBy: 'Li Wei',
};

describe('recording a reading', () => {
  it('writes it as accepted and renews the summary of the meter in the same step', () => {
    const { value, changes } = decided(decideRecordReading(state, input, aContext()));
    expect(rowsAfter(changes, 'readings')).toMatchObject([
      { id: value, meterId: meter.id, value: 12_600, state: 'accepted', confirmed: false, source: 'hand', rev: 1 },
    ]);
    expect(rowsAfter(changes, 'meters')).toMatchObject([
      { id: meter.id, rev: 2, summary: { current: { takenOn: '2026-03-10', value: 12_600 }, accepted: 4, suspect: 0 } },
    ]);
  });

  it('leaves the current reading as it is when an older one is entered late', () => {
    const { changes } = decided(
      decideRecordReading(state, { ...input, takenOn: on('2026-02-20'), value: 11_300 }, aContext()),
    );
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ summary: { current: { value: 12_000 }, accepted: 4 } }]);
  });

  const doubted = [
    { what: 'in the future', takenOn: '2026-03-11', value: 12_700, code: 'readingInFuture', level: 'error' },
    { what: 'that is recorded already', takenOn: '2026-03-02', value: 12_000, code: 'readingRepeated', level: 'error' },
    { what: 'below the one before', takenOn: '2026-03-10', value: 11_999, code: 'readingBackwards', level: 'confirm' },
    { what: 'above a later one', takenOn: '2026-02-20', value: 12_001, code: 'readingAboveLater', level: 'confirm' },
    {
      what: 'faster than 1,500 km a day',
      takenOn: '2026-03-10',
      value: 24_001,
      code: 'readingTooFast',
      level: 'confirm',
    },
    {
      what: 'that leaps within one day',
      takenOn: '2026-03-02',
      value: 13_501,
      code: 'readingTooFast',
      level: 'confirm',
    },
  ];

  it.each(doubted)('does not take one $what without a word', ({ takenOn, value, code, level }) => {
    const result = decideRecordReading(state, { ...input, takenOn: on(takenOn), value }, aContext());
    expect(problemsOf(result)).toMatchObject([{ code, level }]);
  });

  it.each([
    { what: 'the greatest rise that is believed', takenOn: '2026-03-10', value: 24_000 },
    { what: 'the same value on a later day', takenOn: '2026-03-10', value: 12_000 },
    { what: 'another value of the same day', takenOn: '2026-03-02', value: 11_900 },
  ])('takes $what', ({ takenOn, value }) => {
    expect(decideRecordReading(state, { ...input, takenOn: on(takenOn), value }, aContext()).ok).toBe(true);
  });

  it('tells what it was compared with', () => {
    const [problem] = problemsOf(decideRecordReading(state, { ...input, value: 11_000 }, aContext()));
    expect(problem).toMatchObject({ field: 'value', params: { value: 12_000, on: '2026-03-02' } });
  });

  it('keeps a doubted one as confirmed once the user vouches for it, and doubts what contradicts it', () => {
    const context = aContext({ confirmed: ['readingBackwards'] });
    const { value, changes } = decided(decideRecordReading(state, { ...input, value: 11_500 }, context));
    const rows = rowsAfter(changes, 'readings');
    expect(rows.find(({ id }) => id === value)).toMatchObject({ state: 'accepted', confirmed: true });
    expect(rows.find(({ id }) => id === log[2]?.id)).toMatchObject({ state: 'suspect', reason: 'backwards', rev: 2 });
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ summary: { current: { value: 11_500 }, suspect: 1 } }]);
  });

  it('compares lifetime values after a replacement', () => {
    const replaced = { ...meter, events: [{ on: on('2026-03-05'), offset: 12_100, note: '' }] };
    const afterwards = { ...state, meter: replaced };
    expect(decideRecordReading(afterwards, { ...input, value: 300 }, aContext()).ok).toBe(true);
    expect(codesOf(decideRecordReading(afterwards, { ...input, value: 12_600 }, aContext()))).toEqual([
      'readingTooFast',
    ]);
  });

  it('compares with accepted readings only', () => {
    const suspect = aReading(meter, '2026-03-04', { value: 90_000, state: 'suspect', reason: 'tooFast' });
    expect(decideRecordReading({ ...state, log: [...log, suspect] }, input, aContext()).ok).toBe(true);
  });

  it('believes no more a day than was set for the meter', () => {
    const slow = { ...meter, capPerDay: 50 };
    expect(codesOf(decideRecordReading({ ...state, meter: slow }, input, aContext()))).toEqual(['readingTooFast']);
  });

  it.each([
    { what: 'equipment that is gone', state: { ...state, equipment: null }, code: 'rowGone' },
    {
      what: 'archived equipment',
      state: { ...state, equipment: anEquipment({ archivedOn: on('2026-01-01') }) },
      code: 'equipmentArchived',
    },
    { what: 'a meter that is not there', state: { ...state, meter: null, log: [] }, code: 'meterMissing' },
  ])('is refused for $what', ({ state: given, code }) => {
    expect(codesOf(decideRecordReading(given, input, aContext()))).toEqual([code]);
  });

  it.each([
    { value: -1, code: 'tooSmall' },
    { value: Number.NaN, code: 'invalidValue' },
    { value: Number.POSITIVE_INFINITY, code: 'invalidValue' },
  ])('refuses $value as a value', ({ value, code }) => {
    expect(problemsOf(decideRecordReading(state, { ...input, value }, aContext()))).toMatchObject([
      { field: 'value', code },
    ]);
  });
});
