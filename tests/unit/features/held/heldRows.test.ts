import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { type HeldNarrowing, heldRows, narrowedHeld, narrowingIn, renewable } from '#features/held/heldRows.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aCalibration, aHeld, anInstrument } from '#tests/support/heldRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

const truck = anEquipment({ code: 'T-1', plate: 'AB 12' });
const sold = anEquipment({ code: 'T-9', archivedOn: on('2026-01-01') });
const wrench = anInstrument({ code: 'TW-1' });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [truck, sold],
    instruments: [wrench],
    heldCertificates: [
      aHeld({ equipmentId: truck.id, number: 'far', expiresOn: null }),
      aHeld({ equipmentId: truck.id, number: 'near', kind: 'insurance', expiresOn: on('2026-04-01') }),
      aHeld({ equipmentId: truck.id, number: 'over', expiresOn: on('2026-03-09') }),
      aHeld({ equipmentId: truck.id, number: 'review', kind: 'lifting', reviewEveryMonths: 3 }),
      aHeld({ equipmentId: truck.id, number: 'old', state: 'replaced' }),
      aHeld({ equipmentId: sold.id, number: 'sold' }),
      aCalibration(wrench, { number: 'torque' }),
    ],
  }),
);
const all = heldRows(fleet, on('2026-03-10'));
const everything: HeldNarrowing = { show: 'all', kind: null, of: null, query: '' };
const numbers = (narrowing: Partial<HeldNarrowing>) =>
  narrowedHeld(all, { ...everything, ...narrowing }).rows.map(({ held }) => held.number);

describe('the list of held certificates', () => {
  it('has those current of holders in service, the day that presses first, those without an end last', () => {
    expect(numbers({})).toEqual(['over', 'near', 'review', 'torque', 'far']);
  });

  it.each([
    { narrowing: { show: 'expired' }, found: ['over'] },
    { narrowing: { show: 'near' }, found: ['near'] },
    { narrowing: { show: 'review' }, found: ['review'] },
    { narrowing: { show: 'valid' }, found: ['torque', 'far'] },
    { narrowing: { kind: 'statutory' }, found: ['over', 'far'] },
    { narrowing: { of: 'instrument' }, found: ['torque'] },
    { narrowing: { query: 'ab 12 near' }, found: ['near'] },
    { narrowing: { query: 'tw-1' }, found: ['torque'] },
  ] as const)('shows $found under $narrowing', ({ narrowing, found }) => {
    expect(numbers(narrowing)).toEqual(found);
  });

  it('counts under each filter what the rest of the narrowing leaves', () => {
    expect(narrowedHeld(all, { ...everything, of: 'equipment', show: 'valid' }).counts).toEqual({
      all: 4,
      expired: 1,
      near: 1,
      review: 1,
      valid: 1,
    });
  });

  it('takes from the address only what it knows', () => {
    expect(narrowingIn(new URLSearchParams('show=near&kind=insurance&of=instrument'))).toEqual({
      show: 'near',
      kind: 'insurance',
      of: 'instrument',
    });
    expect(narrowingIn(new URLSearchParams('show=x&kind=y&of=z'))).toEqual({ show: 'all', kind: null, of: null });
  });

  it('renews several at once only when they are of one kind', () => {
    const ofKind = all.filter(({ held }) => held.kind === 'statutory');
    expect(renewable(ofKind)).toHaveLength(2);
    expect(renewable(all)).toBeNull();
    expect(renewable([])).toBeNull();
  });
});
