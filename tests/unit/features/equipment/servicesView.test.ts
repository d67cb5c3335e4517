import { expect, it } from 'vitest';
import type { DueLine } from '#domain/dueLine.ts';
import { assignmentsWithLines, lastDoneOf } from '#features/equipment/servicesView.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

it('each open assignment stands with its own lines, ended ones do not', () => {
  const machine = anEquipment();
  const [first, second, past] = [aProgramme(), aProgramme(), aProgramme()];
  const open = anAssignment(machine.id, first);
  const empty = anAssignment(machine.id, second);
  const ended = anAssignment(machine.id, past, { endedOn: on('2026-01-02') });
  const line = { assignment: open } as unknown as DueLine;
  const fleet = {
    assignmentsOf: () => [open, empty, ended],
    programmes: new Map([first, second, past].map((programme) => [programme.id, programme])),
  };
  expect(assignmentsWithLines(fleet, machine.id, [line])).toEqual([
    { assignment: open, programme: first, lines: [line] },
    { assignment: empty, programme: second, lines: [] },
  ]);
});

it('a service last done says under which revision, and one never done says nothing', () => {
  const equipment = anEquipment();
  const programme = aProgramme();
  const [first, second] = [aRevision(programme), aRevision(programme, { number: 2 })];
  const assignment = anAssignment(equipment.id, programme);
  const done = (day: string, levelId: string, { id: revisionId } = first) =>
    aCompletion(assignment, levelId, { on: on(day), revisionId });
  const fleet = {
    completionsOf: () => [done('2026-03-01', 'L1', second), done('2026-01-05', 'L1'), done('2026-04-01', 'L2')],
    revisionsOf: () => [first, second],
  };
  const line = (levelId: string) => ({ equipment, programme, level: aLevel(levelId) });
  expect(lastDoneOf(fleet, line('L1'))).toEqual({ on: '2026-03-01', revision: 2 });
  expect(lastDoneOf(fleet, line('L2'))).toEqual({ on: '2026-04-01', revision: 1 });
  expect(lastDoneOf(fleet, line('L3'))).toBeNull();
  expect(lastDoneOf({ ...fleet, revisionsOf: () => [] }, line('L1'))?.revision).toBeNull();
});
