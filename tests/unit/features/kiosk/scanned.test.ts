import { describe, expect, it } from 'vitest';
import { type FleetRows, fleetOf, fleetState } from '#data/fleetState.ts';
import { scanned } from '#features/kiosk/scanned.ts';
import { machineLabelText } from '#print/machineLabelText.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { kioskRows } from '#tests/support/kioskRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

const fleetWith = (rows: Partial<FleetRows>) => fleetOf(fleetState({ ...noRows, ...rows }));

describe('a scanned code', async () => {
  const { rows, forklift, operator } = await kioskRows();
  const gone = anEquipment({ code: 'OLD-1', archivedOn: on('2026-01-01') });
  const fleet = fleetWith({ equipment: [...rows.equipment, gone], people: rows.people });

  it.each([
    ['a printed label', machineLabelText(forklift.id)],
    ['a label read in capitals', machineLabelText(forklift.id).toUpperCase()],
    ['the code of the machine', 'fl-03'],
  ])('names its machine: %s', (_, text) => {
    expect(scanned(fleet, text)).toEqual({ kind: 'machine', machine: forklift });
  });

  it('names a person by their badge', () => {
    expect(scanned(fleet, ' b-100 ')).toEqual({ kind: 'person', person: operator });
  });

  it.each(['', 'B-101', 'OLD-1', machineLabelText(gone.id), 'fettle:machine:'])('names nothing: “%s”', (text) => {
    expect(scanned(fleet, text)).toEqual({ kind: 'unknown' });
  });
});
