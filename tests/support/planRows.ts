/** Rows of a plan for tests: a machine under programmes, with days chosen and orders. */
import { newRow } from '#domain/change.ts';
import type { ProgrammeShelf } from '#domain/dueLine.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import type { PlannedMachine, PlannerVisit } from '#domain/visitsOfMachine.ts';
import { aContext, anEquipment, freshId, on } from './rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision } from './serviceRows.ts';

/** A machine under one programme of the given levels since 1 January 2026, and the shelf with it. */
export const aPlan = (levels: readonly ProgrammeLevel[], columns: Partial<PlannedMachine> = {}) => {
  const programme: Programme = aProgramme();
  const equipment = columns.equipment ?? anEquipment();
  const assignment = anAssignment(equipment.id, programme);
  const machine: PlannedMachine = {
    equipment,
    meters: [],
    assignments: [assignment],
    completions: [],
    orders: [],
    plannedVisits: [],
    ...columns,
  };
  const revision = aRevision(programme, { levels: [...levels] });
  const shelf: ProgrammeShelf = { programmes: new Map([[programme.id, programme]]), revisionsOf: () => [revision] };
  return { machine, programme, assignment, shelf };
};

/** A planned visit of level A, its window not said. */
export const aPlannedVisit = (day: string, columns: Partial<PlannedVisit> = {}): PlannedVisit => ({
  ...newRow(aContext()),
  id: freshId<'PlannedVisit'>(),
  equipmentId: freshId<'Equipment'>(),
  programmeId: freshId<'Programme'>(),
  levelId: 'A',
  on: on(day),
  dueOn: null,
  openOn: null,
  closeOn: null,
  reason: '',
  reasonBy: '',
  state: 'planned',
  orderId: null,
  isSample: false,
  ...columns,
});

/** A visit of level 1 of some machine, its window not known. */
export const aPlannerVisit = (day: string, columns: Partial<PlannerVisit> = {}): PlannerVisit => ({
  key: `visit ${day}`,
  equipmentId: freshId<'Equipment'>(),
  assignmentId: freshId<'Assignment'>(),
  programmeId: freshId<'Programme'>(),
  level: aLevel('L1'),
  absorbs: [],
  on: on(day),
  openOn: null,
  dueOn: null,
  closeOn: null,
  latestOn: null,
  limitOn: null,
  status: 'planned',
  isEstimated: false,
  hours: 2,
  plannedVisitId: null,
  alsoPlanned: [],
  orderId: null,
  isOutside: false,
  ...columns,
});
