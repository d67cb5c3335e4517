import { describe, expect, it } from 'vitest';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { type PlannedMachine, type PlannerVisit, visitsOfMachine } from '#domain/visitsOfMachine.ts';
import type { OrderState, WorkOrder } from '#domain/workOrder.ts';
import { aPlan, aPlannedVisit } from '#tests/support/planRows.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, anOrder, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';

const setting = { today: on('2026-03-10'), noticeDays: 14, until: on('2026-12-31') };
const days = (every: number) => ({ triggers: [{ kind: 'calendar' as const, every, unit: 'day' as const }] });
/** A every 90 days, B every 180, which covers A; both ten days early or late. */
const levels = [aLevel('A', { plannedHours: 2 }), aLevel('B', { rank: 2, ...days(180), plannedHours: 3 })];

type Columns = Partial<PlannedMachine>;
interface Wanted {
  readonly levels?: readonly ProgrammeLevel[];
  readonly rows?: readonly Partial<PlannedVisit>[];
  readonly orders?: readonly Partial<WorkOrder>[];
  readonly columns?: Columns;
  readonly today?: string;
}

const orderLevel = (levelId: string, isAbsorbed = false) => ({ levelId, name: text(levelId), isAbsorbed });

const planOf = (wanted: Wanted) => {
  const { machine, programme, assignment, shelf } = aPlan(wanted.levels ?? levels, wanted.columns);
  const plannedVisits = (wanted.rows ?? []).map((row) =>
    aPlannedVisit('2026-04-05', { programmeId: programme.id, ...row }),
  );
  const orders = (wanted.orders ?? []).map((order) =>
    anOrder({ programmeId: programme.id, levels: [orderLevel('A')], ...order }),
  );
  const today = on(wanted.today ?? '2026-03-10');
  const visits = visitsOfMachine({ ...machine, plannedVisits, orders }, shelf, { ...setting, today });
  return { visits, plannedVisits, orders, machine, assignment, programme, shelf };
};

const told = (visits: readonly PlannerVisit[]) =>
  visits.map(
    ({ on: day, level, absorbs, status }) => `${day} ${[level.id, ...absorbs.map(({ id }) => id)].join('+')} ${status}`,
  );

describe('the visits of a machine', () => {
  it('are those of the forecast, with window, hours of the level performed, and a key of their own', () => {
    const { visits, assignment, machine, programme } = planOf({});
    expect(told(visits)).toEqual([
      '2026-04-01 A planned',
      '2026-06-30 B+A planned',
      '2026-09-28 A planned',
      '2026-12-27 B+A planned',
    ]);
    expect(visits.map(({ hours }) => hours)).toEqual([2, 3, 2, 3]);
    expect(visits[0]).toMatchObject({
      key: `${assignment.id}:A:1`,
      equipmentId: machine.equipment.id,
      assignmentId: assignment.id,
      programmeId: programme.id,
      openOn: '2026-03-22',
      dueOn: '2026-04-01',
      closeOn: '2026-04-11',
      latestOn: '2026-04-11',
      limitOn: null,
      isEstimated: false,
      plannedVisitId: null,
      alsoPlanned: [],
      orderId: null,
      isOutside: false,
    });
    expect(new Set(visits.map(({ key }) => key)).size).toBe(visits.length);
  });

  it('keep their keys when the one before is done', () => {
    const { visits, assignment, machine, shelf } = planOf({});
    const completions = [aCompletion(assignment, 'A', { on: on('2026-04-01') })];
    const after = visitsOfMachine({ ...machine, completions }, shelf, { ...setting, today: on('2026-04-02') });
    expect(after.map(({ key }) => key)).toEqual(visits.slice(1).map(({ key }) => key));
  });

  it('have no hours where none are planned', () => {
    expect(planOf({ levels: [aLevel('A')] }).visits[0]?.hours).toBe(0);
  });

  it('stand on today when overdue, and a combined one bears the most severe status of its levels', () => {
    const { visits } = planOf({ today: '2026-07-05' });
    expect(told(visits).slice(0, 2)).toEqual(['2026-07-05 B+A overdue', '2026-10-03 A planned']);
  });

  it.each([
    ['2026-03-17', 'planned'],
    ['2026-03-18', 'soon'],
    ['2026-03-22', 'open'],
    ['2026-04-01', 'due'],
    ['2026-04-12', 'overdue'],
  ])('are drawn on %s as the due list has them: %s', (today, status) => {
    expect(planOf({ today }).visits[0]?.status).toBe(status);
  });

  it('are soon by date when they are not the first of their level', () => {
    const { visits } = planOf({ levels: [aLevel('A', { ...days(7), early: { days: 1 } })], today: '2026-01-05' });
    expect(told(visits).slice(0, 3)).toEqual(['2026-01-08 A soon', '2026-01-15 A soon', '2026-01-22 A planned']);
  });

  it('are of all programmes, by day; none of an archived machine or an ended assignment', () => {
    const { machine, shelf, assignment } = planOf({});
    const other = aProgramme();
    const revision = aRevision(other, { levels: [aLevel('X', days(100))] });
    const both = {
      programmes: new Map([...shelf.programmes, [other.id, other]]),
      revisionsOf: (id: string) => (id === other.id ? [revision] : shelf.revisionsOf(assignment.programmeId)),
    };
    const assignments = [anAssignment(machine.equipment.id, other), assignment];
    const until = on('2026-07-01');
    expect(told(visitsOfMachine({ ...machine, assignments }, both, { ...setting, until }))).toEqual([
      '2026-04-01 A planned',
      '2026-04-11 X planned',
      '2026-06-30 B+A planned',
    ]);
    const archived = { ...machine, equipment: anEquipment({ archivedOn: on('2026-02-01') }) };
    expect(visitsOfMachine(archived, shelf, setting)).toEqual([]);
    const ended = { ...machine, assignments: [{ ...assignment, endedOn: on('2026-02-01') }] };
    expect(visitsOfMachine(ended, shelf, setting)).toEqual([]);
  });
});

describe('a day chosen', () => {
  it('moves the visit and what counts from it, and is named by it', () => {
    const { visits, plannedVisits } = planOf({ levels: [aLevel('A')], rows: [{ on: on('2026-04-07') }] });
    expect(told(visits).slice(0, 2)).toEqual(['2026-04-07 A planned', '2026-07-06 A planned']);
    expect(visits[0]?.plannedVisitId).toBe(plannedVisits[0]?.id);
    expect(visits[0]?.dueOn).toBe('2026-04-01');
  });

  it('of a level done with a higher one is named as done too', () => {
    const { visits, plannedVisits } = planOf({
      rows: [
        { levelId: 'A', on: on('2026-06-25') },
        { levelId: 'B', on: on('2026-06-25') },
      ],
    });
    const visit = visits.find(({ level }) => level.id === 'B');
    expect([visit?.on, visit?.plannedVisitId, visit?.alsoPlanned]).toEqual([
      '2026-06-25',
      plannedVisits[1]?.id,
      [plannedVisits[0]?.id],
    ]);
  });

  it.each<readonly [string, Partial<PlannedVisit>]>([
    ['that is past', { on: on('2026-03-09') }],
    ['that was taken back', { state: 'dropped' }],
    ['that an order has spent', { state: 'ordered' }],
    ['of another programme', { programmeId: freshId<'Programme'>() }],
    ['of a level that is no more', { levelId: 'Z' }],
  ])('%s is not used', (_name, row) => {
    expect(told(planOf({ rows: [row] }).visits)).toEqual(told(planOf({}).visits));
  });
});

describe('an order ahead', () => {
  it.each<readonly [OrderState, string]>([
    ['planned', '2026-04-08'],
    ['open', '2026-03-10'],
    ['inWork', '2026-03-10'],
    ['waiting', '2026-03-10'],
  ])('that is %s stands for its visit on %s', (state, day) => {
    const { visits, orders } = planOf({ orders: [{ state, plannedOn: on('2026-04-08') }] });
    expect([visits[0]?.on, visits[0]?.level.id, visits[0]?.orderId]).toEqual([day, 'A', orders[0]?.id]);
    expect(visits[1]?.orderId).toBeNull();
  });

  it('planned for a day that is past stands on today', () => {
    expect(planOf({ orders: [{ state: 'planned', plannedOn: on('2026-03-02') }] }).visits[0]?.on).toBe('2026-03-10');
  });

  it.each<OrderState>(['done', 'released', 'cancelled'])('that is %s stands for none', (state) => {
    expect(planOf({ orders: [{ state }] }).visits[0]).toMatchObject({ on: '2026-04-01', orderId: null });
  });

  it('stands for what it carries out, not for what it absorbs', () => {
    const { visits, orders } = planOf({
      orders: [{ state: 'planned', plannedOn: on('2026-06-28'), levels: [orderLevel('B'), orderLevel('A', true)] }],
    });
    expect(told(visits).slice(0, 2)).toEqual(['2026-04-01 A planned', '2026-06-28 B+A planned']);
    expect(visits.map(({ orderId }) => orderId)).toEqual([null, orders[0]?.id, null, null]);
  });

  it('replaces a day chosen for the same visit', () => {
    const { visits, plannedVisits, orders } = planOf({
      levels: [aLevel('A')],
      rows: [{ on: on('2026-04-05') }],
      orders: [{ state: 'planned', plannedOn: on('2026-03-30') }],
    });
    expect(visits[0]).toMatchObject({
      on: '2026-03-30',
      orderId: orders[0]?.id,
      plannedVisitId: null,
      alsoPlanned: [plannedVisits[0]?.id],
    });
    expect(visits[1]?.on).toBe('2026-06-28');
  });

  it('at an outside workshop says so', () => {
    const outside = {
      workshopId: freshId<'OutsideWorkshop'>(),
      agreementNo: '',
      sentOn: null,
      expectedOn: null,
      returnedOn: null,
      paperNo: '',
    };
    const { visits } = planOf({ orders: [{ state: 'open', outside }] });
    expect(visits.slice(0, 2).map(({ isOutside }) => isOutside)).toEqual([true, false]);
  });

  it('of another programme, or for a repair, stands for no visit', () => {
    const orders = [
      { programmeId: freshId<'Programme'>() },
      { programmeId: null, levels: [], kind: 'repair' as const },
    ];
    expect(told(planOf({ orders }).visits)).toEqual(told(planOf({}).visits));
  });
});
