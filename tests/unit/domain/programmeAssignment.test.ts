import { describe, expect, it } from 'vitest';
import { decideEndAssignment } from '#domain/assignmentEnding.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { assignmentSchema } from '#domain/programme.ts';
import { type AssignmentState, type AssignProgramme, decideAssignProgramme } from '#domain/programmeAssignment.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { anAssignment, anOrder, aProgramme } from '#tests/support/serviceRows.ts';

const programme = aProgramme({ kinds: ['truck', 'bus'] });
const truck = anEquipment({ code: 'T-1' });
const bus = anEquipment({ code: 'B-1', kind: 'bus' });
const at = (equipmentId: Meter['equipmentId'], value: number | null): Meter =>
  aMeter({
    equipmentId,
    summary: {
      current: value === null ? null : { takenOn: on('2026-03-01'), value },
      usePerDay: null,
      accepted: value === null ? 0 : 1,
      suspect: 0,
    },
  });

const state: AssignmentState = {
  programme,
  equipment: [truck, bus],
  meters: [at(truck.id, 120_000), at(bus.id, 8_000)],
  assignments: [],
};
const input: AssignProgramme = {
  programmeId: programme.id,
  equipmentIds: [truck.id, bus.id],
  on: on('2026-03-10'),
  meters: 'now',
};
const assigned = (from: AssignmentState, columns: Partial<AssignProgramme> = {}, confirmed: readonly string[] = []) =>
  decideAssignProgramme(from, { ...input, ...columns }, aContext({ confirmed }));

describe('bringing machines under a programme', () => {
  it('counts from the current readings, each machine from its own', () => {
    const { value, changes } = decided(assigned(state));
    const rows = rowsAfter(changes, 'assignments').map((row) => assignmentSchema.parse(row));
    expect(rows.map(({ equipmentId, baseline }) => [equipmentId, baseline])).toEqual([
      [truck.id, { on: '2026-03-10', meters: { km: 120_000 } }],
      [bus.id, { on: '2026-03-10', meters: { km: 8_000 } }],
    ]);
    expect(value).toEqual({ assigned: [truck.id, bus.id], already: [], metersAdded: 0 });
  });

  it('counts from zero when asked to', () => {
    const { changes } = decided(assigned(state, { meters: 'zero' }));
    expect(rowsAfter(changes, 'assignments').map(({ baseline }) => baseline.meters)).toEqual([{}, {}]);
  });

  it('takes a baseline set by hand for the machine it is meant for', () => {
    const byHand = new Map([[truck.id, { on: on('2025-12-01'), meters: { km: 110_000 } }]]);
    const { changes } = decided(assigned(state, { byHand }));
    expect(rowsAfter(changes, 'assignments').map(({ baseline }) => baseline)).toEqual([
      { on: '2025-12-01', meters: { km: 110_000 } },
      { on: '2026-03-10', meters: { km: 8_000 } },
    ]);
  });

  it('passes over machines already under it and reports them; one that left may come again', () => {
    const open = anAssignment(truck.id, programme);
    const left = anAssignment(bus.id, programme, { endedOn: on('2026-01-05') });
    const { value, changes } = decided(assigned({ ...state, assignments: [open, left] }));
    expect(value).toEqual({ assigned: [bus.id], already: [truck.id], metersAdded: 0 });
    expect(rowsAfter(changes, 'assignments')).toHaveLength(1);
  });

  it('is refused when all of them are under it', () => {
    const assignments = [anAssignment(truck.id, programme), anAssignment(bus.id, programme)];
    expect(codesOf(assigned({ ...state, assignments }))).toEqual(['allAssignedAlready']);
  });

  it('makes the meters that lack, once that is confirmed', () => {
    const bare = { ...state, meters: [at(bus.id, 8_000)] };
    expect(problemsOf(assigned(bare))).toMatchObject([
      { code: 'metersMissing', level: 'confirm', params: { count: 1 } },
    ]);
    const { value, changes } = decided(assigned(bare, {}, ['metersMissing']));
    expect(value.metersAdded).toBe(1);
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ equipmentId: truck.id, unit: 'km' }]);
  });

  it.each([
    {
      what: 'a kind it is not meant for',
      from: { ...state, equipment: [truck, anEquipment({ id: bus.id, kind: 'boat' })] },
      code: 'kindNotMeant',
    },
    {
      what: 'a meter without a reading',
      from: { ...state, meters: [at(truck.id, null), at(bus.id, 8_000)] },
      code: 'metersWithoutReading',
    },
  ])('asks about $what', ({ from, code }) => {
    expect(problemsOf(assigned(from))).toMatchObject([{ code, level: 'confirm', params: { count: 1 } }]);
    expect(assigned(from, {}, [code]).ok).toBe(true);
  });

  it('does not ask for readings when it counts from zero', () => {
    expect(assigned({ ...state, meters: [at(truck.id, null), at(bus.id, null)] }, { meters: 'zero' }).ok).toBe(true);
  });

  it.each([
    {
      what: 'nothing chosen',
      from: { ...state, equipment: [] },
      columns: { equipmentIds: [] },
      code: 'noEquipmentChosen',
    },
    { what: 'a machine that is gone', from: { ...state, equipment: [truck] }, columns: {}, code: 'rowGone' },
    {
      what: 'an archived machine',
      from: { ...state, equipment: [truck, { ...bus, archivedOn: on('2026-01-01') }] },
      columns: {},
      code: 'equipmentArchived',
    },
    {
      what: 'an archived programme',
      from: { ...state, programme: { ...programme, archivedOn: on('2026-01-01') } },
      columns: {},
      code: 'programmeArchived',
    },
    { what: 'a baseline of tomorrow', from: state, columns: { on: on('2026-03-11') }, code: 'baselineInFuture' },
  ])('is refused with $what', ({ from, columns, code }) => {
    expect(codesOf(assigned(from, columns))).toEqual([code]);
  });
});

describe('taking a machine out of a programme', () => {
  const assignment = anAssignment(truck.id, programme, { rev: 2 });

  it('ends it today', () => {
    const { changes } = decided(decideEndAssignment({ assignment, openOrders: [] }, { rev: 2 }, aContext()));
    expect(rowsAfter(changes, 'assignments')).toMatchObject([{ endedOn: '2026-03-10' }]);
  });

  it('is refused while an order of this programme is open, not for one of another', () => {
    const order = anOrder({ equipmentId: truck.id, programmeId: programme.id });
    const busy = decideEndAssignment({ assignment, openOrders: [order] }, { rev: 2 }, aContext());
    expect(problemsOf(busy)).toMatchObject([{ code: 'equipmentHasOpenOrder', params: { number: '2026-0001' } }]);
    const other = anOrder({ equipmentId: truck.id });
    expect(decideEndAssignment({ assignment, openOrders: [other] }, { rev: 2 }, aContext()).ok).toBe(true);
  });

  it('is refused twice', () => {
    const ended = { ...assignment, endedOn: on('2026-02-02') };
    expect(codesOf(decideEndAssignment({ assignment: ended, openOrders: [] }, { rev: 2 }, aContext()))).toEqual([
      'assignmentEnded',
    ]);
  });
});
