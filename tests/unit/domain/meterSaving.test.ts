import { describe, expect, it } from 'vitest';
import { decideAddMeter, decideSaveMeter } from '#domain/meterSaving.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, anEquipment, on } from '#tests/support/rows.ts';

const equipment = anEquipment();
const meter = aMeter({ equipmentId: equipment.id });

describe('adding a meter', () => {
  it('gives the equipment one of another unit', () => {
    const { value, changes } = decided(decideAddMeter({ equipment, meters: [meter] }, 'h', aContext()));
    expect(rowsAfter(changes, 'meters')).toMatchObject([
      { id: value, equipmentId: equipment.id, unit: 'h', summary: { current: null } },
    ]);
  });

  it('is refused for a unit that is there, for archived equipment and for none', () => {
    const archived = anEquipment({ archivedOn: on('2026-01-01') });
    expect(codesOf(decideAddMeter({ equipment, meters: [meter] }, 'km', aContext()))).toEqual(['meterExists']);
    expect(codesOf(decideAddMeter({ equipment: archived, meters: [] }, 'km', aContext()))).toEqual([
      'equipmentArchived',
    ]);
    expect(codesOf(decideAddMeter({ equipment: null, meters: [] }, 'km', aContext()))).toEqual(['rowGone']);
  });
});

describe('what is set of a meter', () => {
  const log = aLog(meter, [
    ['2026-02-02', 1_000],
    ['2026-02-03', 1_900],
  ]);
  const input = { meterId: meter.id, rev: 1, handUsePerDay: 120, capPerDay: null };

  it('is the use a day, which stands in for readings that do not say', () => {
    const { changes } = decided(decideSaveMeter({ meter, log: [] }, input, aContext()));
    expect(rowsAfter(changes, 'meters')).toMatchObject([{ handUsePerDay: 120, summary: { usePerDay: { p50: 120 } } }]);
  });

  it('is the greatest rise a day, by which the log is reviewed anew', () => {
    const { changes } = decided(decideSaveMeter({ meter, log }, { ...input, capPerDay: 500 }, aContext()));
    expect(rowsAfter(changes, 'readings')).toMatchObject([{ state: 'suspect', reason: 'tooFast' }]);
  });

  it('changes nothing when it is saved as it was', () => {
    const empty = { ...input, handUsePerDay: null };
    expect(decided(decideSaveMeter({ meter, log: [] }, empty, aContext())).changes).toEqual([]);
  });

  it('is refused when it is not above nothing, and when stale', () => {
    expect(problemsOf(decideSaveMeter({ meter, log }, { ...input, handUsePerDay: 0 }, aContext()))).toMatchObject([
      { field: 'handUsePerDay', code: 'tooSmall' },
    ]);
    expect(codesOf(decideSaveMeter({ meter, log }, { ...input, rev: 2 }, aContext()))).toEqual(['rowChangedMeanwhile']);
  });
});
