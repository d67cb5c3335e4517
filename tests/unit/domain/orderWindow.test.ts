import { describe, expect, it } from 'vitest';
import type { MachineRecords } from '#domain/machinePosition.ts';
import { windowsLeft } from '#domain/orderWindow.ts';
import { aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';

const equipment = anEquipment();
const programme = aProgramme();
const days = (every: number) => ({ kind: 'calendar', every, unit: 'day' }) as const;
// From 1 January: A falls due on 10 February, B on 10 June, each ± 10 days; U by a meter never read.
const levels = [
  aLevel('A', { triggers: [days(40)] }),
  aLevel('B', { rank: 2, triggers: [days(160)] }),
  aLevel('U', { rank: 3, covers: [], triggers: [{ kind: 'usage', meter: 'h', every: 100 }] }),
];
const records: MachineRecords = {
  equipment,
  assignment: anAssignment(equipment.id, programme),
  revisions: [aRevision(programme, { levels })],
  completions: [],
  meters: [aMeter({ equipmentId: equipment.id, unit: 'h' })],
};
const level = (levelId: string, isAbsorbed = false) => ({ levelId, name: text(levelId), isAbsorbed });
const left = (day: string, ...done: readonly ReturnType<typeof level>[]) =>
  windowsLeft(records, { levels: [...done], on: on(day), meters: {} }).map(({ levelId, side }) => `${levelId} ${side}`);

describe('the levels that left their windows', () => {
  it.each([
    { what: 'done in its window', got: left('2026-02-10', level('A')), expected: [] },
    { what: 'done early', got: left('2026-01-20', level('A')), expected: ['A early'] },
    { what: 'done late', got: left('2026-02-21', level('A')), expected: ['A late'] },
    { what: 'absorbed early: no matter', got: left('2026-01-20', level('A', true)), expected: [] },
    { what: 'absorbed late', got: left('2026-06-10', level('B'), level('A', true)), expected: ['A late'] },
    {
      what: 'a higher one brought forward',
      got: left('2026-02-10', level('B'), level('A', true)),
      expected: ['B early'],
    },
    { what: 'one of which nothing is known', got: left('2026-02-10', level('U')), expected: [] },
    { what: 'one that is no longer in the programme', got: left('2026-02-10', level('Z')), expected: [] },
  ])('$what: $expected', ({ got, expected }) => {
    expect(got).toEqual(expected);
  });

  it('does not judge by a reading of a later day', () => {
    const read = aMeter({
      equipmentId: equipment.id,
      unit: 'h',
      summary: { current: { takenOn: on('2026-03-01'), value: 500 }, usePerDay: null, accepted: 1, suspect: 0 },
    });
    const done = (day: string) =>
      windowsLeft({ ...records, meters: [read] }, { levels: [level('U')], on: on(day), meters: {} });
    expect(done('2026-02-01')).toEqual([]);
    expect(done('2026-03-02')).toEqual([{ levelId: 'U', side: 'late' }]);
  });
});
