import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aCalibration, aHeld, anInstrument } from '#tests/support/heldRows.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';
import { renewalName, renewals, urgencyCounts } from '#widgets/renewals.ts';

const today = on('2026-03-10');

const holder = (name: string, expiresOn: string, archivedOn: string | null = null) => {
  const person = aPerson({ name, roles: ['operator'], archivedOn: archivedOn === null ? null : on(archivedOn) });
  return { person, qualification: aQualification({ personId: person.id, expiresOn: on(expiresOn) }) };
};

const people = [
  holder('near', '2026-05-01'),
  holder('far', '2029-05-01'),
  holder('past', '2026-03-01'),
  holder('gone', '2026-03-01', '2026-03-05'),
];
const truck = anEquipment({ code: 'T-1' });
const sold = anEquipment({ code: 'T-9', archivedOn: on('2026-01-01') });
const wrench = anInstrument({ code: 'TW-1' });
const out = anInstrument({ code: 'TW-9', archivedOn: on('2026-01-01') });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [truck, sold],
    instruments: [wrench, out],
    people: [...people.map(({ person }) => person), aPerson({ name: 'without' })],
    qualifications: people.map(({ qualification }) => qualification),
    heldCertificates: [
      aHeld({ equipmentId: truck.id, kind: 'insurance', expiresOn: on('2026-04-01') }),
      aHeld({ equipmentId: truck.id, expiresOn: on('2026-03-09') }),
      aHeld({ equipmentId: truck.id, expiresOn: on('2026-03-08'), state: 'withdrawn' }),
      aHeld({ equipmentId: truck.id, kind: 'lifting', reviewEveryMonths: 3 }),
      aHeld({ equipmentId: sold.id, expiresOn: on('2026-02-01') }),
      aCalibration(wrench, { expiresOn: on('2026-03-20') }),
      aCalibration(out, { expiresOn: on('2026-02-01') }),
    ],
  }),
);

describe('what runs out', () => {
  it('is of machines, instruments and people in service, the earliest day first', () => {
    expect(renewals(fleet, today).map((each) => `${renewalName(each)} ${each.of} ${each.state} ${each.on}`)).toEqual([
      'past person expired 2026-03-01',
      'T-1 equipment expired 2026-03-09',
      'TW-1 instrument applyNow 2026-03-20',
      'T-1 equipment applyNow 2026-04-01',
      'T-1 equipment reviewDue 2026-04-01',
      'near person applyNow 2026-05-01',
    ]);
  });

  it('is counted by how much it presses', () => {
    expect(urgencyCounts(renewals(fleet, today))).toEqual({ expired: 2, near: 3, review: 1 });
  });

  it('is reckoned anew on another day', () => {
    expect(renewals(fleet, on('2026-03-21')).filter(({ urgency }) => urgency === 'expired')).toHaveLength(3);
    expect(renewals(fleet, today)).toHaveLength(6);
  });
});
