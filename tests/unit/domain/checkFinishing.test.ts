import { describe, expect, it } from 'vitest';
import type { Check } from '#domain/check.ts';
import { decideConfirmInCheck } from '#domain/checkConfirming.ts';
import { decideFinishCheck, decideHandOver, type FinishInput, type FinishingState } from '#domain/checkFinishing.ts';
import { decideNotUsed } from '#domain/checkLeaving.ts';
import type { Context } from '#domain/context.ts';
import {
  aCheck,
  aCheckRevision,
  aCheckTemplate,
  anAnswer,
  anItem,
  aSection,
  shiftSettings,
} from '#tests/support/checkRows.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const truck = anEquipment();
const template = aCheckTemplate();
const revision = aCheckRevision(template);
const meter = aMeter({ equipmentId: truck.id });
const logged = { meter, log: aLog(meter, [['2026-03-09', 1_000]]) };

/** Everything answered and judged. */
const full = aCheck({
  equipmentId: truck.id,
  checkTemplateId: template.id,
  answers: [anAnswer('lights'), anAnswer('tread', { value: 3 }), anAnswer('clean')],
  verdicts: [
    { sectionId: 'before', verdict: 'fit' },
    { sectionId: 'after', verdict: 'park' },
  ],
  meters: { km: 1_010 },
});

const state = (columns: Partial<FinishingState> = {}): FinishingState => ({
  check: full,
  revision,
  meters: [logged],
  photos: [],
  ...columns,
});
const input = (columns: Partial<FinishInput> = {}): FinishInput => ({
  rev: 1,
  signature: 'M0 0L5 5',
  notes: '',
  ...columns,
});
const finish = (of: Partial<FinishingState> = {}, said: Partial<FinishInput> = {}, context: Partial<Context> = {}) =>
  decideFinishCheck(state(of), input(said), aContext(context));

describe('finishing a check', () => {
  it('signs it, and writes the reading in the name of the operator', () => {
    const { changes } = decided(finish({}, { notes: 'Left mirror dirty' }));
    expect(rowsAfter(changes, 'checks')).toMatchObject([
      { state: 'done', signature: 'M0 0L5 5', notes: 'Left mirror dirty', finishedAt: aContext().now },
    ]);
    expect(rowsAfter(changes, 'readings')).toMatchObject([
      { value: 1_010, takenOn: '2026-03-10', source: 'check', takenBy: 'Zhang Min', confirmed: false },
    ]);
    expect(rowsAfter(changes, 'meters')[0]?.summary.current).toEqual({ takenOn: '2026-03-10', value: 1_010 });
  });

  it('writes the reading at hand-over besides, of a night shift on the morning after', () => {
    const night = { ...full, day: on('2026-03-09'), meters: { km: 1_010 } };
    const { changes } = decided(finish({ check: night }, { endMeters: { km: 1_180 } }));
    expect(rowsAfter(changes, 'readings').map(({ takenOn, value }) => [takenOn, value])).toEqual([
      ['2026-03-09', 1_010],
      ['2026-03-10', 1_180],
    ]);
    expect(rowsAfter(changes, 'checks')[0]?.endMeters).toEqual({ km: 1_180 });
  });

  it('writes a value that stands in the log already, or twice on the check, once', () => {
    const { changes } = decided(finish({}, { endMeters: { km: 1_010 } }));
    expect(rowsAfter(changes, 'readings')).toHaveLength(1);
    const known = { ...full, day: on('2026-03-09'), meters: { km: 1_000 } };
    expect(rowsAfter(decided(finish({ check: known })).changes, 'readings')).toEqual([]);
  });

  it('keeps a take-over value that was doubted and confirmed as vouched for', () => {
    const check = { ...full, meters: { km: 9_000 } };
    const written = rowsAfter(decided(finish({ check })).changes, 'readings').filter(
      ({ source }) => source === 'check',
    );
    expect(written).toMatchObject([{ value: 9_000, confirmed: true, state: 'accepted' }]);
  });

  it.for([
    ['an item open', { check: { ...full, answers: full.answers.slice(1) } }, {}, 'checkUnanswered error'],
    ['a section unjudged', { check: { ...full, verdicts: [] } }, {}, 'checkUnjudged error'],
    ['no signature', {}, { signature: '' }, 'signatureMissing error'],
    ['a check done before', { check: { ...full, state: 'done' } }, {}, 'checkNotOpen error'],
    ['less at hand-over than at take-over', {}, { endMeters: { km: 1_009 } }, 'handOverBelow error'],
    ['a meter it does not have', {}, { endMeters: { h: 5 } }, 'meterMissing error'],
    ['a jump since take-over', {}, { endMeters: { km: 9_000 } }, 'readingTooFast confirm'],
  ] satisfies readonly (readonly [string, Partial<FinishingState>, Partial<FinishInput>, string])[])(
    'is refused or asked about: %s',
    ([_name, of, said, problem]) => {
      expect(problemsOf(finish(of, said)).map(({ code, level }) => `${code} ${level}`)).toEqual([problem]);
    },
  );

  it('needs no signature where the paper bears it', () => {
    expect(codesOf(finish({ check: { ...full, source: 'paper' } }, { signature: '' }))).toEqual([]);
  });

  it('asks for the photos its items ask for: of each, or of its defect', () => {
    const items = [anItem('seal', { photo: 'always' }), anItem('lamp', { photo: 'onDefect' }), anItem('horn')];
    const form = { ...revision, sections: [aSection('before', items)] };
    const defectId = freshId<'Defect'>();
    const lamp = (answer: 'ok' | 'defect') => anAnswer('lamp', answer === 'ok' ? {} : { answer, defectId });
    const check = (answers: Check['answers']): Check => ({
      ...full,
      answers,
      verdicts: [{ sectionId: 'before', verdict: 'repaired' }],
    });
    const asked = (answers: Check['answers'], photos: FinishingState['photos'] = []) =>
      problemsOf(finish({ check: check(answers), revision: form, photos })).map(({ params }) => params?.['count']);
    const both = [anAnswer('seal'), lamp('defect'), anAnswer('horn', { answer: 'defect', defectId: freshId() })];
    expect(asked(both)).toEqual([2]);
    expect(asked(both, [{ about: defectId, place: '' }])).toEqual([1]);
    expect(
      asked(both, [
        { about: defectId, place: '' },
        { about: full.id, place: 'seal' },
      ]),
    ).toEqual([]);
    expect(asked([anAnswer('seal', { answer: 'notApplicable' }), lamp('ok'), anAnswer('horn')])).toEqual([]);
  });
});

describe('handing over', () => {
  const next = aPerson({ name: 'Ma Jun' });
  const hand = (check: Check | null, to: typeof next | null = next) => decideHandOver({ check, next: to }, aContext());
  const done: Check = { ...full, state: 'done' };

  it('names who has the machine now, once', () => {
    const [after] = rowsAfter(decided(hand(done)).changes, 'checks');
    expect(after?.handedOverTo).toBe(next.id);
    expect(decided(hand(after ?? null)).changes).toEqual([]);
  });

  it.for([
    ['before the check is done', full, next, 'checkNotDone'],
    ['to nobody', done, null, 'personGone'],
    ['to somebody archived', done, { ...next, archivedOn: on('2026-01-01') }, 'personGone'],
    ['to oneself', { ...done, operatorId: next.id }, next, 'handOverToSelf'],
  ] as const)('is refused %s', ([_name, check, to, code]) => {
    expect(codesOf(hand(check, to))).toEqual([code]);
  });
});

describe('not used in the shift', () => {
  const operator = aPerson({ name: 'Ma Jun' });
  const place = {
    equipmentId: truck.id,
    checkTemplateId: template.id,
    day: on('2026-03-10'),
    shiftId: '',
    operatorId: operator.id,
  };
  const leave = (checks: readonly Check[], columns: Partial<typeof place> = {}) =>
    decideNotUsed(
      { equipment: truck, template, revisions: [revision], checks, operator, settings: shiftSettings() },
      { ...place, ...columns },
      aContext(),
    );

  it('is an answer of its own, without a gate', () => {
    const [check] = rowsAfter(decided(leave([])).changes, 'checks');
    expect(check).toMatchObject({ state: 'notUsed', operatorName: 'Ma Jun', answers: [], finishedAt: aContext().now });
    expect(decided(leave(check === undefined ? [] : [check]))).toEqual({ value: check?.id, changes: [] });
  });

  it('ends a check that was begun without an answer, whoever began it', () => {
    const begun: Check = { ...full, answers: [], verdicts: [] };
    expect(rowsAfter(decided(leave([begun])).changes, 'checks')).toMatchObject([{ id: begun.id, state: 'notUsed' }]);
  });

  it('is refused when the machine was checked, or is being checked', () => {
    expect(codesOf(leave([full]))).toEqual(['checkBegun']);
    expect(codesOf(leave([{ ...full, state: 'done' }]))).toEqual(['checkDoneAlready']);
    expect(codesOf(leave([], { day: on('2026-03-11') }))).toEqual(['checkInFuture']);
  });
});

describe('a repair looked at in the midst of a check', () => {
  const repaired = aDefect({
    state: 'repaired',
    severity: 'unsafe',
    repair: { outcome: 'repaired', by: 'Li', at: aContext().now, note: '' },
  });
  const say = (check: Check, isGood: boolean) =>
    decideConfirmInCheck(
      { check, defect: repaired, standDowns: [], operators: [] },
      { rev: 1, isGood, note: '' },
      aContext(),
    );

  it('is confirmed in the name of the operator, and the check says so', () => {
    const { changes } = decided(say(full, true));
    expect(rowsAfter(changes, 'defects')).toMatchObject([
      { state: 'confirmed', confirmation: { isGood: true, by: 'Zhang Min' } },
    ]);
    expect(rowsAfter(changes, 'checks')[0]?.confirmations).toEqual([{ defectId: repaired.id, isGood: true }]);
  });

  it('is refused, and an unsafe machine stands down again', () => {
    const { changes } = decided(say(full, false));
    expect(rowsAfter(changes, 'standDowns')).toHaveLength(1);
    expect(rowsAfter(changes, 'checks')[0]?.confirmations).toEqual([{ defectId: repaired.id, isGood: false }]);
  });

  it('needs an open check', () => {
    expect(codesOf(say({ ...full, state: 'done' }, true))).toEqual(['checkNotOpen']);
  });
});
