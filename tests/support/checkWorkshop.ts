/** A truck with a form of two sections, a driver and a manager, put into the open database. Today is to be 10 March 2026. */
import type { FettleDatabase } from '#data/db.ts';
import type { TakeOnInput } from '#domain/checkTaking.ts';
import { aCheckRevision, aCheckTemplate, aDuty, shiftSettings } from './checkRows.ts';
import { aMeter, anEquipment, aPerson, on } from './rows.ts';

/** Puts them in, and answers how the driver takes the truck on in the early shift. */
export const aCheckWorkshop = async (db: FettleDatabase) => {
  const truck = anEquipment({ code: 'T-1' });
  const template = aCheckTemplate();
  const revision = aCheckRevision(template);
  const driver = aPerson({ name: 'Ma Jun', roles: ['operator'] });
  const mate = aPerson({ name: 'Zhao Lei', roles: ['operator'] });
  const manager = aPerson({ name: 'Wang Fang', roles: ['manager'] });
  const meter = aMeter({ equipmentId: truck.id });
  await db.equipment.add(truck);
  await db.meters.add(meter);
  await db.checkTemplates.add(template);
  await db.checkRevisions.add(revision);
  await db.checkDuties.add(aDuty(truck.id, template, { shiftIds: ['early'] }));
  await db.people.bulkAdd([driver, mate, manager]);
  await db.settings.add(shiftSettings(undefined, { currentPersonId: manager.id }));
  const place: TakeOnInput = {
    equipmentId: truck.id,
    checkTemplateId: template.id,
    day: on('2026-03-10'),
    shiftId: 'early',
    operatorId: driver.id,
    meters: { km: 1_000 },
  };
  return { truck, template, revision, driver, mate, manager, meter, place };
};
