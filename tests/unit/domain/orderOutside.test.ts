import { describe, expect, it } from 'vitest';
import { keptOutside, outsideProblems, returnProblems } from '#domain/orderOutside.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { OutsideWork } from '#domain/workOrder.ts';
import { on } from '#tests/support/rows.ts';
import { anOutsideWorkshop, outsideWork } from '#tests/support/workRows.ts';

const workshop = anOutsideWorkshop();
const sent = outsideWork(workshop, { sentOn: on('2026-03-05') });

interface Case {
  readonly what: string;
  readonly work: OutsideWork | null;
  readonly at?: Partial<OutsideWorkshop>;
  readonly before?: OutsideWork | null;
  readonly codes: readonly string[];
}

const cases: readonly Case[] = [
  { what: 'none', work: null, codes: [] },
  { what: 'chosen, not yet sent', work: outsideWork(workshop), codes: [] },
  { what: 'sent to an approved workshop under agreement', work: sent, codes: [] },
  { what: 'expected on any day', work: { ...sent, expectedOn: on('2027-01-01') }, codes: [] },
  { what: 'back on the day it was sent', work: { ...sent, returnedOn: on('2026-03-05') }, codes: [] },
  { what: 'sent tomorrow', work: { ...sent, sentOn: on('2026-03-11') }, codes: ['dateInFuture'] },
  { what: 'sent before the machine came', work: { ...sent, sentOn: on('2026-02-28') }, codes: ['sentBeforeOpened'] },
  { what: 'back before it was sent', work: { ...sent, returnedOn: on('2026-03-04') }, codes: ['returnedBeforeSent'] },
  { what: 'back tomorrow', work: { ...sent, returnedOn: on('2026-03-11') }, codes: ['dateInFuture'] },
  {
    what: 'back, never sent',
    work: { ...outsideWork(workshop), returnedOn: on('2026-03-05') },
    codes: ['sentMissing'],
  },
  { what: 'not approved', work: sent, at: { approvedOn: null }, codes: ['outsideNotApproved'] },
  { what: 'approved the day after', work: sent, at: { approvedOn: on('2026-03-06') }, codes: ['outsideNotApproved'] },
  { what: 'archived before', work: sent, at: { archivedOn: on('2026-03-01') }, codes: ['outsideWorkshopArchived'] },
  { what: 'archived since', work: sent, at: { archivedOn: on('2026-03-06') }, codes: [] },
  { what: 'on the last day of the agreement', work: sent, at: { agreementUntil: on('2026-03-05') }, codes: [] },
  { what: 'the day after it', work: sent, at: { agreementUntil: on('2026-03-04') }, codes: ['agreementExpired'] },
  { what: 'before it begins', work: sent, at: { agreementFrom: on('2026-03-06') }, codes: ['agreementExpired'] },
  { what: 'under an agreement without end', work: sent, at: { agreementFrom: null, agreementUntil: null }, codes: [] },
  {
    what: 'judged already when it was sent',
    work: { ...sent, paperNo: '7' },
    before: sent,
    at: { agreementUntil: on('2026-01-01') },
    codes: [],
  },
];

describe('work given to an outside workshop', () => {
  it.each(cases)('$what: $codes', ({ work, at = {}, before = null, codes }) => {
    const problems = outsideProblems(work, {
      order: { openedOn: on('2026-03-01'), outside: before },
      workshops: [{ ...workshop, ...at }],
      today: on('2026-03-10'),
    });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(problems.filter(({ level }) => level === 'confirm').map(({ code }) => code)).toEqual(
      codes.filter((code) => code === 'agreementExpired'),
    );
  });

  it('is refused to a workshop that is not in the register', () => {
    const setting = { order: { openedOn: on('2026-03-01'), outside: null }, workshops: [], today: on('2026-03-10') };
    expect(outsideProblems(sent, setting)).toMatchObject([{ code: 'outsideWorkshopGone', level: 'error' }]);
  });

  it('bears the number of the agreement, unless another was written', () => {
    expect(keptOutside(sent, [workshop])?.agreementNo).toBe('A-17');
    expect(keptOutside({ ...sent, agreementNo: 'B-2' }, [workshop])?.agreementNo).toBe('B-2');
    expect(keptOutside(null, [workshop])).toBeNull();
  });
});

describe('an order finished with work outside', () => {
  const back = { ...sent, returnedOn: on('2026-03-08'), paperNo: 'Z-3' };
  it.each([
    { what: 'nothing outside', outside: null, codes: [] },
    { what: 'all of it back with its paper', outside: back, codes: [] },
    { what: 'it not yet back', outside: sent, codes: ['outsideNotReturned'] },
    {
      what: 'it back only later',
      outside: { ...back, returnedOn: on('2026-03-09') },
      codes: ['completedBeforeReturned'],
    },
    { what: 'no number of its paper', outside: { ...back, paperNo: '' }, codes: ['outsidePaperMissing'] },
  ])('with $what: $codes', ({ outside, codes }) => {
    const problems = (isCertified: boolean) =>
      returnProblems({ outside }, { completedOn: on('2026-03-08'), isCertified });
    expect(problems(true).map(({ code, level }) => [code, level])).toEqual(codes.map((code) => [code, 'error']));
    expect(problems(false).map(({ code }) => code)).toEqual(codes);
  });

  it('may do without the number when no certificate rests on it', () => {
    const setting = { completedOn: on('2026-03-08'), isCertified: false };
    expect(returnProblems({ outside: { ...back, paperNo: '' } }, setting)).toMatchObject([{ level: 'confirm' }]);
  });
});
