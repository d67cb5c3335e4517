/** A small workshop for the shared screen: machines, operators with badge, PIN and certificate, a check of twenty items. */
import { hashPin } from '#data/pin.ts';
import { newRow } from '#domain/change.ts';
import type { CheckItem } from '#domain/checkTemplate.ts';
import type { Person } from '#domain/person.ts';
import { aCheckRevision, aCheckTemplate, aDuty, anItem, aSection, aStandDown } from './checkRows.ts';
import { aQualification } from './peopleRows.ts';
import { aContext, aMeter, anEquipment, aReading, freshId, on } from './rows.ts';
import { text, theSettings } from './serviceRows.ts';

const aPerson = (name: string, columns: Partial<Person>): Person => ({
  ...newRow(aContext()),
  id: freshId<'Person'>(),
  name,
  roles: ['operator'],
  phone: '',
  inspectorNo: '',
  inspectorUntil: null,
  badge: '',
  pin: null,
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** PIN of the operator Zhang Wei. */
export const operatorPin = '4862';
/** PIN of the manager Chen Gang. */
export const managerPin = '7391';

const names = ['Forks and heels', 'Mast chains', 'Tyres', 'Horn', 'Lights', 'Hydraulic oil', 'Seat belt', 'Brake'];

const twentyItems = (): readonly CheckItem[] =>
  Array.from({ length: 20 }, (_, i) => {
    const name = names[i] ?? `Item ${i + 1}`;
    return anItem(`item-${i + 1}`, {
      text: text(name, `项目 ${i + 1}`),
      look: text('No cracks, pins in place.', '无裂纹，锁销在位。'),
    });
  });

/**
 * FL-03: twenty items before the shift, an hour meter at 1,234.5. FL-09: stood down. T-1: no meter; lights and a measured tread
 * before, cleaning after the shift. Zhang Wei has badge B-100, a PIN and the certificate for forklifts; Li Na has none
 * of them; Chen Gang is the manager.
 */
export const kioskRows = async () => {
  const forklift = anEquipment({ code: 'FL-03', name: 'Toyota 8FBE18', kind: 'forklift' });
  const down = anEquipment({ code: 'FL-09', name: 'Hangcha A30', kind: 'forklift' });
  const truck = anEquipment({ code: 'T-1', name: 'Tipper' });
  const meter = aMeter({
    equipmentId: forklift.id,
    unit: 'h',
    summary: { current: { takenOn: on('2026-03-01'), value: 1234.5 }, usePerDay: null, accepted: 1, suspect: 0 },
  });
  const operator = aPerson('Zhang Wei', { badge: 'B-100', pin: await hashPin(operatorPin) });
  const uncertified = aPerson('Li Na', {});
  const manager = aPerson('Chen Gang', { roles: ['manager'], pin: await hashPin(managerPin) });
  const twenty = aCheckTemplate({ name: text('Forklift, before the shift', '叉车班前点检') });
  const whole = aCheckTemplate({ name: text('Truck, all day', '货车全日点检') });
  const settings = theSettings();
  const shift = { id: 'day', name: 'Day', from: '00:00', to: '00:00', workDays: [1, 2, 3, 4, 5, 6, 7] };
  const since = { fromOn: on('2020-01-01') };
  const rows = {
    equipment: [forklift, down, truck],
    meters: [meter],
    readings: [aReading(meter, '2026-03-01', { value: 1234.5 })],
    people: [operator, uncertified, manager],
    qualifications: [aQualification({ personId: operator.id, issuedOn: on('2020-01-01'), expiresOn: null })],
    standDowns: [aStandDown({ equipmentId: down.id })],
    checkTemplates: [twenty, whole],
    checkRevisions: [
      aCheckRevision(twenty, {
        sections: [aSection('before', twentyItems(), { name: text('Before the shift', '班前') })],
      }),
      aCheckRevision(whole, {
        sections: [
          aSection('before', [anItem('lights'), anItem('tread', { limits: { min: 1, max: 5, unit: 'mm' } })]),
          aSection('after', [anItem('clean')], { phase: 'after' }),
        ],
      }),
    ],
    checkDuties: [aDuty(forklift.id, twenty, since), aDuty(down.id, twenty, since), aDuty(truck.id, whole, since)],
    settings: [{ ...settings, checks: { ...settings.checks, shifts: [shift] } }],
  };
  return { rows, forklift, down, truck, operator, uncertified, manager };
};
