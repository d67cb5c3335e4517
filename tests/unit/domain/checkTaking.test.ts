import { describe, expect, it } from 'vitest';
import { decideTakeOn, type TakeOnInput, type TakeOnState } from '#domain/checkTaking.ts';
import type { Context } from '#domain/context.ts';
import { aCheck, aCheckRevision, aCheckTemplate, aStandDown, shiftSettings } from '#tests/support/checkRows.ts';
import { decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';

const truck = anEquipment();
const fork = anEquipment({ kind: 'forklift', code: 'F-1' });
const template = aCheckTemplate();
const revision = aCheckRevision(template);
const driver = aPerson({ name: 'Ma Jun', roles: ['operator'] });
const manager = aPerson({ name: 'Wang Fang', roles: ['manager'] });
const meter = aMeter({ equipmentId: truck.id });

const state = (columns: Partial<TakeOnState> = {}): TakeOnState => ({
  equipment: truck,
  template,
  revisions: [revision],
  checks: [],
  operator: driver,
  settings: shiftSettings(),
  qualifications: [],
  overrider: null,
  standDowns: [],
  meters: [],
  ...columns,
});

const input = (columns: Partial<TakeOnInput> = {}): TakeOnInput => ({
  equipmentId: truck.id,
  checkTemplateId: template.id,
  day: on('2026-03-10'),
  shiftId: 'early',
  operatorId: driver.id,
  meters: {},
  ...columns,
});

const codes = (of: TakeOnState, said: TakeOnInput, context: Partial<Context> = {}) =>
  problemsOf(decideTakeOn(of, said, aContext(context))).map(({ code, level }) => `${code} ${level}`);

const begunBy = (columns: Partial<ReturnType<typeof aCheck>> = {}) =>
  aCheck({
    equipmentId: truck.id,
    checkTemplateId: template.id,
    shiftId: 'early',
    operatorId: driver.id,
    operatorName: 'Ma Jun',
    ...columns,
  });

describe('taking a machine on', () => {
  it('begins a check by the form in force, in the name of the operator', () => {
    const { value, changes } = decided(decideTakeOn(state(), input(), aContext()));
    const [check] = rowsAfter(changes, 'checks');
    expect(changes).toHaveLength(1);
    expect(check).toMatchObject({
      id: value,
      rev: 1,
      checkRevisionId: revision.id,
      operatorName: 'Ma Jun',
      state: 'open',
      source: 'kiosk',
      answers: [],
      override: null,
    });
  });

  it('goes on with the check that is open, without a change', () => {
    const open = begunBy();
    const decision = decided(decideTakeOn(state({ checks: [open] }), input(), aContext()));
    expect(decision).toEqual({ value: open.id, changes: [] });
  });

  it('asks before it goes on with the check of somebody else, and then bears the new name', () => {
    const open = begunBy({ operatorId: manager.id, operatorName: 'Wang Fang' });
    const of = state({ checks: [open] });
    expect(codes(of, input())).toEqual(['checkOpenByOther confirm']);
    const { changes } = decided(decideTakeOn(of, input(), aContext({ confirmed: ['checkOpenByOther'] })));
    expect(rowsAfter(changes, 'checks')).toMatchObject([{ id: open.id, rev: 2, operatorName: 'Ma Jun' }]);
  });

  it('asks before a second check in one shift, and begins none in place of another shift or template', () => {
    const done = begunBy({ state: 'done' });
    expect(codes(state({ checks: [done] }), input())).toEqual(['checkDoneAlready confirm']);
    expect(codes(state({ checks: [done] }), input({ shiftId: 'late' }))).toEqual([]);
    expect(codes(state({ checks: [{ ...done, checkTemplateId: freshId() }] }), input())).toEqual([]);
  });

  it.for([
    ['a machine that is gone', { equipment: null }, {}, 'rowGone'],
    ['a template that is gone', { template: null }, {}, 'rowGone'],
    ['an archived machine', { equipment: { ...truck, archivedOn: on('2026-03-01') } }, {}, 'equipmentArchived'],
    ['an archived template', { template: { ...template, archivedOn: on('2026-03-01') } }, {}, 'checkTemplateArchived'],
    ['a template without a revision', { revisions: [] }, {}, 'checkWithoutRevision'],
    ['a shift that is no more', {}, { shiftId: 'dawn' }, 'shiftUnknown'],
    ['a day to come', {}, { day: on('2026-03-11') }, 'checkInFuture'],
    ['a person who is gone', { operator: null }, {}, 'personGone'],
    ['nobody at the shared screen', { operator: null }, { operatorId: null }, 'operatorMissing'],
    ['somebody who operates nothing', { operator: aPerson({ id: driver.id }) }, {}, 'operatorNoRole'],
    ['a forklift without a certificate', { equipment: fork }, {}, 'operatorNoCertificate'],
    ['a machine that stands down', { standDowns: [aStandDown({ equipmentId: truck.id })] }, {}, 'machineStoodDown'],
  ] satisfies readonly (readonly [string, Partial<TakeOnState>, Partial<TakeOnInput>, string])[])(
    'refuses %s',
    ([_name, of, said, code]) => {
      expect(codes(state(of), input(said))).toEqual([`${code} error`]);
    },
  );

  it('checks a machine to the end that came to stand down in the middle', () => {
    const of = state({ checks: [begunBy()], standDowns: [aStandDown({ equipmentId: truck.id })] });
    expect(codes(of, input())).toEqual([]);
  });

  it('takes a machine that was returned to service', () => {
    const returned = { on: on('2026-03-10'), at: aContext().now, by: 'Wang Fang', note: '' };
    expect(codes(state({ standDowns: [aStandDown({ equipmentId: truck.id, returned })] }), input())).toEqual([]);
  });
});

describe('an override', () => {
  const of = (overrider: TakeOnState['overrider']) => state({ equipment: fork, overrider });
  const said = (reason: string) => input({ override: { by: manager.id, reason } });

  it('by a manager with a reason lets the operator on, and both stay on record', () => {
    const { changes } = decided(decideTakeOn(of(manager), said('Supervised lesson'), aContext()));
    expect(rowsAfter(changes, 'checks')[0]?.override).toEqual({ by: 'Wang Fang', reason: 'Supervised lesson' });
  });

  it('needs a manager in office and a reason', () => {
    expect(codes(of(driver), said('Lesson'))).toEqual(['overrideNotManager error']);
    expect(codes(of(null), said('Lesson'))).toEqual(['overrideNotManager error']);
    expect(codes(of({ ...manager, archivedOn: on('2026-01-01') }), said('Lesson'))).toEqual([
      'overrideNotManager error',
    ]);
    expect(codes(of(manager), said(' '))).toEqual(['reasonRequired error']);
  });

  it('is not on record where nobody had to be let on', () => {
    const licensed = { ...of(manager), equipment: truck };
    const { changes } = decided(decideTakeOn(licensed, said('Lesson'), aContext()));
    expect(rowsAfter(changes, 'checks')[0]?.override).toBeNull();
  });

  it('opens no machine that stands down', () => {
    const down = { ...of(manager), standDowns: [aStandDown({ equipmentId: fork.id })] };
    expect(codes(down, said('Lesson'))).toEqual(['machineStoodDown error']);
  });
});

describe('what was written on paper has happened', () => {
  it('is asked about where the shared screen would refuse', () => {
    const of = state({ equipment: fork, standDowns: [aStandDown({ equipmentId: fork.id })] });
    expect(codes(of, input({ source: 'paper' }))).toEqual([
      'machineStoodDown confirm',
      'operatorNoCertificate confirm',
    ]);
  });

  it('may bear a name nobody knows, or none', () => {
    const said = input({ source: 'paper', operatorId: null, operatorName: 'A stranger' });
    const { changes } = decided(decideTakeOn(state({ operator: null }), said, aContext()));
    expect(rowsAfter(changes, 'checks')).toMatchObject([{ operatorId: null, operatorName: 'A stranger' }]);
  });
});

describe('the reading at take-over', () => {
  const logged = { meter, log: aLog(meter, [['2026-03-09', 1_000]]) };
  const at = (km: number | undefined, columns: Partial<TakeOnInput> = {}) =>
    codes(state({ meters: [logged] }), input({ meters: km === undefined ? {} : { km }, ...columns }));

  it.each([
    ['one that is left out is asked for', undefined, ['takeOverUnread confirm']],
    ['one that is less is refused', 999, ['readingBackwards error']],
    ['one that jumps is questioned', 9_000, ['readingTooFast confirm']],
    ['the same is taken', 1_000, []],
    ['one that is more is taken', 1_120, []],
  ])('%s', (_name, km, expected) => {
    expect(at(km)).toEqual(expected);
  });

  it('on paper one that is less can be confirmed, and none need be there', () => {
    expect(at(999, { source: 'paper' })).toEqual(['readingBackwards confirm']);
    expect(at(undefined, { source: 'paper' })).toEqual([]);
  });

  it('is refused for a meter the machine does not have', () => {
    expect(codes(state({ meters: [logged] }), input({ meters: { km: 1_001, h: 3 } }))).toEqual(['meterMissing error']);
  });

  it('is not asked about again when the check goes on', () => {
    const checks = [begunBy({ meters: { km: 9_000 } })];
    expect(codes(state({ meters: [logged], checks }), input())).toEqual([]);
  });
});
