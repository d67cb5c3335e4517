/** What is stored that the rows of a file are compared with. */
import { equipmentByCode } from '#archive/equipmentPlan.ts';
import type { PlanWorld } from '#archive/importPlan.ts';
import { codeKey } from '#archive/importRow.ts';
import type { PartWorld } from '#archive/partPlan.ts';
import type { ProgrammeOfWork, WorkWorld } from '#archive/workPlan.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { today } from './clock.ts';
import type { FettleDatabase } from './db.ts';
import { groupsOf, listOf } from './fleetIndex.ts';

const programmesOfWork = async (db: FettleDatabase, on: CalendarDate): Promise<readonly ProgrammeOfWork[]> => {
  const revisions = groupsOf(await db.revisions.toArray(), ({ programmeId }) => programmeId);
  const programmes = await db.programmes.toArray();
  return programmes
    .filter(({ archivedOn, isSample }) => archivedOn === null && !isSample)
    .flatMap(({ id, kinds }) => {
      const inForce = revisionInForce(listOf(revisions, id), on);
      return inForce === null ? [] : [{ id, kinds, revisionId: inForce.id, levels: inForce.levels }];
    });
};

const workWorld = async (db: FettleDatabase): Promise<WorkWorld> => {
  const programmes = await programmesOfWork(db, today());
  const open = (await db.assignments.toArray()).filter(({ endedOn }) => endedOn === null);
  const assignments = groupsOf(open, ({ equipmentId }) => equipmentId);
  const kept = (await db.completions.toArray()).filter(({ earlier }) => earlier !== undefined);
  const brought = groupsOf(kept, ({ equipmentId }) => equipmentId);
  return {
    programmes,
    programmesOf: (id) => listOf(assignments, id).map(({ programmeId }) => programmeId),
    brought: (id) => listOf(brought, id),
  };
};

const partWorld = async (db: FettleDatabase): Promise<PartWorld> => ({
  parts: await db.parts.toArray(),
  moved: new Set((await db.partMoves.toArray()).map(({ partId }) => partId)),
});

/** Units of the machines that have one meter, by the key of their code. */
const onlyUnitsOf = (equipment: readonly Equipment[], meters: readonly Meter[]): ReadonlyMap<string, MeterUnit> => {
  const ofMachine = groupsOf(meters, ({ equipmentId }) => equipmentId);
  return new Map(
    equipment.flatMap(({ id, code }) => {
      const [meter, another] = listOf(ofMachine, id);
      return meter === undefined || another !== undefined ? [] : [[codeKey(code), meter.unit] as const];
    }),
  );
};

/** Reads it. A file of readings asks little; one that another program wrote may hold anything. */
export const importWorld = async (
  db: FettleDatabase,
  holds: { readonly work: boolean; readonly parts: boolean; readonly unitsUnsaid: boolean },
): Promise<PlanWorld> => {
  const equipment = await db.equipment.toArray();
  return {
    stored: equipmentByCode(equipment),
    today: today(),
    ...(holds.unitsUnsaid ? { onlyUnits: onlyUnitsOf(equipment, await db.meters.toArray()) } : {}),
    ...(holds.work ? { work: await workWorld(db) } : {}),
    ...(holds.parts ? { parts: await partWorld(db) } : {}),
  };
};
