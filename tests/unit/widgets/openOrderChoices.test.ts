import { describe, expect, it } from 'vitest';
import { aFleetLine } from '#tests/support/dueRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, twoLevels } from '#tests/support/serviceRows.ts';
import { coveredLevels, offeredMachines, proposedLevels } from '#widgets/openOrderChoices.ts';

describe('the levels proposed for a visit', () => {
  it('are all that may be done now', () => {
    const lines = [aFleetLine('L1', 'overdue'), aFleetLine('L2', 'open'), aFleetLine('L3', 'planned')];
    expect(proposedLevels(lines)).toEqual(['L1', 'L2']);
  });

  it('are the one that comes first when none may be done yet', () => {
    const lines = [
      aFleetLine('L1', 'planned', { dueOn: '2026-06-01' }),
      aFleetLine('L2', 'soon', { dueOn: '2026-03-20' }),
    ];
    expect(proposedLevels(lines)).toEqual(['L2']);
  });

  it('are none without lines', () => {
    expect(proposedLevels([])).toEqual([]);
  });
});

describe('the levels covered by those chosen', () => {
  const alone = aLevel('S', { rank: 3, covers: [] });
  const levels = [...twoLevels(), alone];
  it.each([
    ['a higher level covers the lower', ['L2'], ['L1']],
    ['a lower one covers nothing', ['L1'], []],
    ['a level that names none covers none', ['S'], []],
    ['nothing chosen covers nothing', [], []],
  ])('%s', (_, chosen, covered) => {
    expect(coveredLevels(levels, chosen)).toEqual(covered);
  });
});

describe('the machines offered', () => {
  const machines = [
    anEquipment({ code: 'B-2', name: 'Van', depot: 'North' }),
    anEquipment({ code: 'A-1', name: 'Truck', depot: 'North' }),
    anEquipment({ code: 'C-3', name: 'Truck', archivedOn: on('2026-01-01') }),
  ];
  const byId = new Map(machines.map((machine) => [machine.id, machine]));
  it.each([
    ['all in service by code', '', ['A-1', 'B-2']],
    ['those that have every word', 'north truck', ['A-1']],
    ['none of those archived', 'C-3', []],
  ])('are %s', (_, query, codes) => {
    expect(offeredMachines(byId, query).map(({ code }) => code)).toEqual(codes);
  });

  it('are fifty at the most', () => {
    const many = Array.from({ length: 80 }, (_, i) => anEquipment({ code: `M-${i}` }));
    expect(offeredMachines(new Map(many.map((machine) => [machine.id, machine])), '')).toHaveLength(50);
  });
});
