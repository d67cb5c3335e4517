import { describe, expect, it } from 'vitest';
import type { PlanState } from '#domain/planDraft.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import { decideUnplanVisits } from '#domain/plannedVisitDropping.ts';
import { decideMoveVisits } from '#domain/plannedVisitMoving.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { defaultSettings } from '#domain/settings.ts';
import { visitsOfMachine } from '#domain/visitsOfMachine.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aPlan, aPlannedVisit } from '#tests/support/planRows.ts';
import { aContext, anEquipment, freshId, on } from '#tests/support/rows.ts';
import { aLevel, anOrder, text } from '#tests/support/serviceRows.ts';

/** 10 March 2026. A is due on 1 April, from 22 March to 11 April, and 90 days after each time. */
const context = aContext();
const none = { reason: '', reasonBy: '' };
const reasoned = { reason: 'No bay', reasonBy: 'Li Wei' };
const days = (every: number) => ({ triggers: [{ kind: 'calendar' as const, every, unit: 'day' as const }] });

interface Wanted {
  readonly levels?: readonly ProgrammeLevel[];
  readonly rows?: readonly Partial<PlannedVisit>[];
  readonly orders?: readonly Partial<WorkOrder>[];
}

const planWith = ({ levels = [aLevel('A')], rows = [], orders = [] }: Wanted = {}) => {
  const { machine, programme, assignment, shelf } = aPlan(levels);
  const plannedVisits = rows.map((row) =>
    aPlannedVisit('2026-04-02', { equipmentId: machine.equipment.id, programmeId: programme.id, ...row }),
  );
  const levelA = { levelId: 'A', name: text('A'), isAbsorbed: false };
  const own = orders.map((order) => anOrder({ programmeId: programme.id, levels: [levelA], ...order }));
  const planned = { ...machine, plannedVisits, orders: own };
  const state: PlanState = { machines: [planned], shelf, planning: defaultSettings.planning, noticeDays: 14 };
  const visit = (nth: number, levelId = 'A') => ({
    equipmentId: machine.equipment.id,
    key: `${assignment.id}:${levelId}:${nth}`,
  });
  const move = (nth: number, to: string, levelId = 'A') => ({ ...visit(nth, levelId), to: on(to) });
  return { state, visit, move, machine: planned, programme, shelf };
};

/** The plan as it stands after a decision. */
const planAfter = (
  { state, machine, shelf }: ReturnType<typeof planWith>,
  rows: readonly PlannedVisit[],
): readonly string[] => {
  const plannedVisits = [...machine.plannedVisits.filter(({ id }) => !rows.some((row) => row.id === id)), ...rows];
  const setting = { today: context.today, noticeDays: state.noticeDays, until: on('2026-10-31') };
  return visitsOfMachine({ ...machine, plannedVisits }, shelf, setting).map((visit) => `${visit.on} ${visit.level.id}`);
};

describe('moving visits', () => {
  it('writes a row with the day chosen and the window as it stands, and what follows moves with it', () => {
    const plan = planWith();
    const decision = decided(decideMoveVisits(plan.state, { moves: [plan.move(1, '2026-04-08')], ...none }, context));
    const rows = rowsAfter(decision.changes, 'plannedVisits');
    expect(decision.value).toBe(1);
    expect(rows).toMatchObject([
      {
        equipmentId: plan.machine.equipment.id,
        programmeId: plan.programme.id,
        levelId: 'A',
        on: '2026-04-08',
        dueOn: '2026-04-01',
        openOn: '2026-03-22',
        closeOn: '2026-04-11',
        state: 'planned',
        rev: 1,
      },
    ]);
    expect(planAfter(plan, rows)).toEqual(['2026-04-08 A', '2026-07-07 A', '2026-10-05 A']);
  });

  it('again changes the row, and inside the window keeps no reason', () => {
    const plan = planWith({ rows: [{ on: on('2026-04-20'), ...reasoned }] });
    const [before] = plan.machine.plannedVisits;
    const { changes } = decided(
      decideMoveVisits(plan.state, { moves: [plan.move(1, '2026-04-03')], ...reasoned }, context),
    );
    expect(changes).toMatchObject([
      {
        table: 'plannedVisits',
        before: { id: before?.id },
        after: { id: before?.id, on: '2026-04-03', ...none, rev: 2 },
      },
    ]);
  });

  it('out of the window keeps the reason and the name', () => {
    const plan = planWith();
    const moves = [plan.move(1, '2026-04-20')];
    expect(codesOf(decideMoveVisits(plan.state, { moves, ...none }, context))).toEqual(['planWindowLeft']);
    const { changes } = decided(decideMoveVisits(plan.state, { moves, ...reasoned }, context));
    expect(rowsAfter(changes, 'plannedVisits')).toMatchObject([{ on: '2026-04-20', ...reasoned }]);
  });

  it('weighs each move of a machine after those before it, whatever their order', () => {
    const plan = planWith();
    // From 10 April the second is due on 9 July, until 19 July; from 1 April it would have been 30 June, until 10 July.
    const moves = [plan.move(2, '2026-07-15'), plan.move(1, '2026-04-10')];
    const { changes } = decided(decideMoveVisits(plan.state, { moves, ...none }, context));
    expect(planAfter(plan, rowsAfter(changes, 'plannedVisits'))).toEqual([
      '2026-04-10 A',
      '2026-07-15 A',
      '2026-10-13 A',
    ]);
    expect(codesOf(decideMoveVisits(plan.state, { moves: moves.slice(0, 1), ...none }, context))).toEqual([
      'planWindowLeft',
    ]);
  });

  it('of many machines are one decision, and any problem stops them all', () => {
    const [one, other] = [planWith(), planWith()];
    const state: PlanState = {
      ...one.state,
      machines: [one.machine, other.machine],
      shelf: {
        programmes: new Map([...one.shelf.programmes, ...other.shelf.programmes]),
        revisionsOf: (id) => (id === one.programme.id ? one.shelf : other.shelf).revisionsOf(id),
      },
    };
    const moves = [one.move(1, '2026-04-08'), other.move(1, '2026-04-09')];
    expect(
      rowsAfter(decided(decideMoveVisits(state, { moves, ...none }, context)).changes, 'plannedVisits'),
    ).toMatchObject([
      { equipmentId: one.machine.equipment.id, on: '2026-04-08' },
      { equipmentId: other.machine.equipment.id, on: '2026-04-09' },
    ]);
    const wrong = [one.move(1, '2026-03-01'), one.move(2, '2026-03-02'), other.move(1, '2026-04-09')];
    expect(codesOf(decideMoveVisits(state, { moves: wrong, ...none }, context))).toEqual(['planInPast']);
  });

  it('drops rows of levels now done with the visit, and rows whose day is past', () => {
    const levels = [aLevel('A'), aLevel('B', { rank: 2, ...days(180) })];
    const rows = [
      { levelId: 'A', on: on('2026-06-25') },
      { levelId: 'B', on: on('2026-06-25') },
      { levelId: 'B', on: on('2026-02-01') },
    ];
    const plan = planWith({ levels, rows });
    const { changes } = decided(
      decideMoveVisits(plan.state, { moves: [plan.move(1, '2026-06-26', 'B')], ...none }, context),
    );
    expect(rowsAfter(changes, 'plannedVisits').map(({ levelId, on: day, state }) => [levelId, day, state])).toEqual([
      ['A', '2026-06-25', 'dropped'],
      ['B', '2026-06-26', 'planned'],
      ['B', '2026-02-01', 'dropped'],
    ]);
  });

  it('moves the day of a planned order in place of a row, with the reason when it leaves the window', () => {
    const plan = planWith({ orders: [{ state: 'planned', plannedOn: on('2026-04-02') }] });
    const { changes } = decided(
      decideMoveVisits(plan.state, { moves: [plan.move(1, '2026-04-20')], ...reasoned }, context),
    );
    expect(changes).toMatchObject([
      {
        table: 'orders',
        after: {
          plannedOn: '2026-04-20',
          openedOn: '2026-04-20',
          windowReason: 'No bay',
          windowReasonBy: 'Li Wei',
          rev: 2,
        },
      },
    ]);
    expect(changes).toHaveLength(1);
  });

  it('asks before it goes to a closed day', () => {
    const plan = planWith();
    const input = { moves: [plan.move(1, '2026-04-05')], ...none };
    expect(problemsOf(decideMoveVisits(plan.state, input, context))).toMatchObject([
      { code: 'planClosedDay', level: 'confirm' },
    ]);
    expect(decideMoveVisits(plan.state, input, aContext({ confirmed: ['planClosedDay'] })).ok).toBe(true);
  });

  it('refuses what is not there, what is in the workshop already, and a statutory limit passed', () => {
    const plan = planWith();
    const stranger = { ...plan.move(1, '2026-04-02'), equipmentId: anEquipment().id };
    const told = (moves: readonly ReturnType<typeof plan.move>[]) =>
      codesOf(decideMoveVisits(plan.state, { moves, ...reasoned }, context));
    expect(told([plan.move(99, '2026-04-02')])).toEqual(['planVisitGone']);
    expect(told([stranger])).toEqual(['rowGone']);
    const inShop = planWith({ orders: [{ state: 'open' }] });
    const stays = decideMoveVisits(inShop.state, { moves: [inShop.move(1, '2026-04-02')], ...reasoned }, context);
    expect(codesOf(stays)).toEqual(['planOrderOpen']);
    const byLaw = planWith({ levels: [aLevel('A', { isStatutory: true })] });
    const put = (to: string) => decideMoveVisits(byLaw.state, { moves: [byLaw.move(1, to)], ...reasoned }, context);
    expect(codesOf(put('2026-04-13'))).toEqual(['planPastLimit']);
    expect(codesOf(put('2026-04-10'))).toEqual([]);
  });

  it('refuses a reason too long', () => {
    const plan = planWith();
    const input = { moves: [plan.move(1, '2026-04-20')], reason: 'x'.repeat(501), reasonBy: 'Li Wei' };
    expect(problemsOf(decideMoveVisits(plan.state, input, context))).toMatchObject([
      { code: 'tooLong', field: 'reason' },
    ]);
  });
});

describe('giving visits back to the forecast', () => {
  it('drops their rows, and the visits stand where they would', () => {
    const plan = planWith({ rows: [{ on: on('2026-04-08') }] });
    const { value, changes } = decided(decideUnplanVisits(plan.state, { visits: [plan.visit(1)] }, context));
    expect(value).toBe(1);
    const rows = rowsAfter(changes, 'plannedVisits');
    expect(rows).toMatchObject([{ state: 'dropped', rev: 2 }]);
    expect(planAfter(plan, rows)[0]).toBe('2026-04-01 A');
  });

  it('changes nothing where no day was chosen', () => {
    const plan = planWith();
    expect(decided(decideUnplanVisits(plan.state, { visits: [plan.visit(1)] }, context))).toEqual({
      value: 0,
      changes: [],
    });
  });

  it('gives back several of one machine at once', () => {
    const plan = planWith({ rows: [{ on: on('2026-04-08') }, { on: on('2026-07-10') }] });
    const { changes } = decided(decideUnplanVisits(plan.state, { visits: [plan.visit(1), plan.visit(2)] }, context));
    expect(planAfter(plan, rowsAfter(changes, 'plannedVisits'))).toEqual([
      '2026-04-01 A',
      '2026-06-30 A',
      '2026-09-28 A',
    ]);
  });

  it('refuses what an order stands for, what is gone, and machines that are not there', () => {
    const ordered = planWith({ orders: [{ state: 'planned', plannedOn: on('2026-04-02') }] });
    expect(codesOf(decideUnplanVisits(ordered.state, { visits: [ordered.visit(1)] }, context))).toEqual([
      'planOrderStands',
    ]);
    expect(codesOf(decideUnplanVisits(ordered.state, { visits: [ordered.visit(99)] }, context))).toEqual([
      'planVisitGone',
    ]);
    const stranger = { equipmentId: freshId<'Equipment'>(), key: 'x' };
    expect(codesOf(decideUnplanVisits(ordered.state, { visits: [stranger] }, context))).toEqual(['rowGone']);
  });
});
