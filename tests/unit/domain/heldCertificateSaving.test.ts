import { describe, expect, it } from 'vitest';
import { heldCertificateSchema } from '#domain/heldCertificate.ts';
import { decideSaveHeld, decideWithdrawHeld, type HeldState } from '#domain/heldCertificateSaving.ts';
import { blankHeld } from '#domain/heldCertificateTerms.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aHeld, anInstrument } from '#tests/support/heldRows.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';

const machine = anEquipment();
const ofMachine = { equipmentId: machine.id, instrumentId: null } as const;
const stored = aHeld({ equipmentId: machine.id });
const input = { ...blankHeld('insurance', on('2026-03-01')), number: ' P-9 ' };

const saved = (
  columns: Partial<typeof input> = {},
  state: Partial<HeldState> = {},
  opened: { readonly id: typeof stored.id | null; readonly rev: number | null } = { id: null, rev: null },
) =>
  decideSaveHeld(
    { holder: machine, held: [stored], ...state },
    { ...opened, holder: ofMachine, input: { ...input, ...columns } },
    aContext(),
  );

describe('a held certificate', () => {
  it('is entered for a machine, the first of its chain', () => {
    const [row] = rowsAfter(decided(saved()).changes, 'heldCertificates');
    expect(heldCertificateSchema.parse(row)).toMatchObject({
      equipmentId: machine.id,
      instrumentId: null,
      kind: 'insurance',
      number: 'P-9',
      state: 'current',
      renewsId: null,
      isSample: false,
      rev: 1,
    });
  });

  it('is entered for an instrument, and is of the sample when that is', () => {
    const instrument = anInstrument({ isSample: true });
    const toSave = { id: null, rev: null, holder: { equipmentId: null, instrumentId: instrument.id }, input } as const;
    const { changes } = decided(decideSaveHeld({ holder: instrument, held: [] }, toSave, aContext()));
    expect(rowsAfter(changes, 'heldCertificates')).toMatchObject([
      { equipmentId: null, instrumentId: instrument.id, isSample: true },
    ]);
  });

  it('is corrected', () => {
    const { value, changes } = decided(saved({ number: 'A-78' }, {}, { id: stored.id, rev: 1 }));
    expect(value).toBe(stored.id);
    expect(rowsAfter(changes, 'heldCertificates')).toMatchObject([{ number: 'A-78', rev: 2, state: 'current' }]);
  });

  // biome-ignore format: a table of cases
  const refused: readonly (readonly [string, Partial<typeof input>, string, string])[] = [
    ['an end before its issue',           { expiresOn: on('2026-02-28') },          'heldExpiresEarly',  'expiresOn'],
    ['an issue still to come',            { issuedOn: on('2026-03-11') },           'dateInFuture',      'issuedOn'],
    ['a review still to come',            { reviewedOn: on('2026-03-11') },         'dateInFuture',      'reviewedOn'],
    ['a review before its issue',         { reviewedOn: on('2026-02-28') },         'heldReviewedEarly', 'reviewedOn'],
    ['nothing said of what it is',        { kind: 'other', title: ' ' },            'heldTitleMissing',  'title'],
    ['a window of more than two years',   { applyBeforeDays: 731 },                 'tooBig',            'applyBeforeDays'],
    ['no months between reviews',         { reviewEveryMonths: 0 },                 'tooSmall',          'reviewEveryMonths'],
  ];
  it.each(refused)('is refused with %s', (...told) => {
    const [, columns, code, field] = told;
    expect(problemsOf(saved(columns))).toMatchObject([{ code, field, level: 'error' }]);
  });

  it('may end and be reviewed on the day of its issue', () => {
    expect(saved({ expiresOn: on('2026-03-01'), reviewedOn: on('2026-03-01') }).ok).toBe(true);
  });

  it('is asked about when one of its kind and title is held', () => {
    const twice = saved({ kind: 'statutory' });
    expect(problemsOf(twice)).toMatchObject([{ code: 'heldAlready', level: 'confirm', params: { number: 'A-77' } }]);
    expect(saved({ kind: 'statutory', title: 'Tail lift' }).ok).toBe(true);
    expect(saved({ kind: 'statutory' }, { held: [{ ...stored, state: 'withdrawn' }] }).ok).toBe(true);
  });

  it('is for a holder that is there and in service', () => {
    expect(codesOf(saved({}, { holder: null }))).toEqual(['rowGone']);
    expect(codesOf(saved({}, { holder: { ...machine, archivedOn: on('2026-01-01') } }))).toEqual(['holderArchived']);
  });

  it('is corrected only as it was opened, and while it counts', () => {
    const opened = { id: stored.id, rev: 1 };
    expect(codesOf(saved({}, {}, { id: stored.id, rev: 2 }))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(saved({}, { held: [{ ...stored, state: 'replaced' }] }, opened))).toEqual(['heldNotCurrent']);
    expect(codesOf(saved({}, { held: [] }, opened))).toEqual(['rowGone']);
  });
});

describe('withdrawing a held certificate', () => {
  it('leaves it on record', () => {
    const { changes } = decided(decideWithdrawHeld(stored, { rev: 1 }, aContext()));
    expect(rowsAfter(changes, 'heldCertificates')).toMatchObject([{ id: stored.id, state: 'withdrawn', rev: 2 }]);
  });

  it.each([
    { held: null, rev: 1, code: 'rowGone' },
    { held: stored, rev: 2, code: 'rowChangedMeanwhile' },
    { held: aHeld({ state: 'withdrawn' }), rev: 1, code: 'heldNotCurrent' },
    { held: aHeld({ state: 'replaced' }), rev: 1, code: 'heldNotCurrent' },
  ])('is refused: $code', ({ held, rev, code }) => {
    expect(codesOf(decideWithdrawHeld(held, { rev }, aContext()))).toEqual([code]);
  });
});
