import { expect, it } from 'vitest';
import type { DueLine } from '#domain/dueLine.ts';
import { assignmentsWithLines } from '#features/equipment/servicesView.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { anAssignment, aProgramme } from '#tests/support/serviceRows.ts';

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
