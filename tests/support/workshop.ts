/** A small workshop in the open database, set up by the commands a user would give. Today is to be 10 March 2026. */

import { addMeter } from '#data/commands/addMeter.ts';
import { assignProgramme } from '#data/commands/assignProgramme.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import { createProgramme } from '#data/commands/createProgramme.ts';
import { openOrder } from '#data/commands/openOrder.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import type { FettleDatabase } from '#data/db.ts';
import { blankEquipment, type EquipmentId } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';
import { on } from './rows.ts';
import { twoLevels } from './serviceRows.ts';

/** The answer of a command; throws with its problems when it was refused. */
export const done = async <T>(run: Promise<Result<T>>): Promise<T> => {
  const result = await run;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  return result.value;
};

/** The people and the programme of the workshop. */
export interface Workshop {
  readonly manager: Person['id'];
  readonly technician: Person['id'];
  readonly programme: ProgrammeId;
}

const person = (name: string, role: Person['roles'][number]): Promise<Person['id']> =>
  done(
    savePerson({
      id: null,
      rev: null,
      input: { name, roles: [role], phone: '', inspectorNo: role === 'manager' ? 'Q-1' : '', inspectorUntil: null },
    }),
  );

/** Sets up people, settings (the manager works at this computer) and a programme of two levels. */
export const aWorkshop = async (): Promise<Workshop> => {
  const manager = await person('Wang Fang', 'manager');
  const technician = await person('Zhang Min', 'technician');
  const workshop = { name: 'Harbour Workshop', address: '', phone: '', licence: '', logo: null };
  await done(saveSettings({ rev: 0, input: { ...defaultSettings, workshop, currentPersonId: manager } }));
  const name = { en: 'Truck service' };
  const programme = await done(
    createProgramme({ name, kinds: ['truck'], templateId: null, levels: twoLevels(), needsConfirmation: true }),
  );
  return { manager, technician, programme };
};

/** A truck read at 80,000 km on 1 December and 85,000 km on 1 March, under the programme from 1 December. */
export const aTruck = async (code: string, { programme }: Workshop): Promise<EquipmentId> => {
  const id = await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code, kind: 'truck' } }));
  await done(addMeter({ equipmentId: id, unit: 'km' }));
  const reading = { equipmentId: id, unit: 'km', takenBy: '' } as const;
  await done(recordReading({ ...reading, takenOn: on('2025-12-01'), value: 80_000 }));
  await done(recordReading({ ...reading, takenOn: on('2026-03-01'), value: 85_000 }));
  const byHand = new Map([[id, { on: on('2025-12-01'), meters: { km: 80_000 } }]]);
  await done(
    assignProgramme({ programmeId: programme, equipmentIds: [id], on: on('2026-03-10'), meters: 'now', byHand }),
  );
  return id;
};

/** An order of the database; throws when there is none. */
export const orderOf = async (db: FettleDatabase, id: WorkOrder['id']): Promise<WorkOrder> => {
  const order = await db.orders.get(id);
  if (order === undefined) throw new Error('There is no such order.');
  return order;
};

/** Opens an order for level 1, answers its tasks and names the technician. */
export const anAnsweredOrder = async (
  db: FettleDatabase,
  equipmentId: EquipmentId,
  { programme, technician }: Workshop,
): Promise<WorkOrder['id']> => {
  const id = await done(openOrder({ equipmentId, programmeId: programme, levelIds: ['L1'] }));
  const { rev, tasks } = await orderOf(db, id);
  const answers = tasks.map(({ taskId }) => ({ taskId, answer: 'done' as const, value: null, finding: '' }));
  await done(saveOrder({ id, rev, tasks: answers, workerIds: [technician] }));
  return id;
};

/** An order for level 1, done today at 85,200 km. */
export const aDoneOrder = async (
  db: FettleDatabase,
  equipmentId: EquipmentId,
  workshop: Workshop,
): Promise<WorkOrder['id']> => {
  const id = await anAnsweredOrder(db, equipmentId, workshop);
  const { rev } = await orderOf(db, id);
  return done(completeOrder({ id, rev, completedOn: on('2026-03-10'), meters: { km: 85_200 }, windowReason: '' }));
};
