import { describe, expect, it } from 'vitest';
import { checksCount, railCounts } from '#app/railCounts.ts';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { type BoardState, boardCounts } from '#domain/checkBoard.ts';
import type { Defect } from '#domain/defect.ts';
import { dueLinesOf } from '#domain/dueLine.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const today = on('2026-03-10');
const programme = aProgramme();

/** A fleet of one machine for each day its level falls due on, and one archived. */
const fleetDue = (starts: readonly string[]) => {
  const machines = starts.map((_, index) => anEquipment({ code: `T-${index}` }));
  const archived = anEquipment({ archivedOn: on('2026-01-01') });
  const fleet = fleetOf(
    fleetState({
      ...noRows,
      equipment: [...machines, archived],
      programmes: [programme],
      revisions: [aRevision(programme, { levels: [aLevel('L')] })],
      assignments: machines.map(({ id }, index) =>
        anAssignment(id, programme, { baseline: { on: on(starts[index] ?? ''), meters: {} } }),
      ),
      orders: [
        ...machines.map(({ id }) => anOrder({ equipmentId: id })),
        anOrder({ equipmentId: archived.id }),
        anOrder({ state: 'released' }),
      ],
    }),
  );
  const lines = machines.flatMap((equipment) =>
    dueLinesOf(
      {
        equipment,
        meters: [],
        assignments: fleet.assignmentsOf(equipment.id),
        completions: [],
        orders: [],
      },
      fleet,
      { today, noticeDays: 14 },
    ),
  );
  return { fleet, lines };
};

it('today’s count is red as soon as one service is overdue', () => {
  const { fleet, lines } = fleetDue(['2025-10-01', '2025-12-08', '2026-03-01']);
  expect(lines.map(({ due }) => due.status)).toEqual(['overdue', 'due', 'planned']);
  expect(railCounts(fleet, lines, today)).toEqual({
    today: { value: 2, isAlarm: true },
    equipment: { value: 3, isAlarm: false },
    orders: { value: 3, isAlarm: false },
    defects: { value: 0, isAlarm: false },
    people: { value: 0, isAlarm: false },
  });
});

it('due is no alarm', () => {
  const { fleet, lines } = fleetDue(['2025-12-08']);
  expect(railCounts(fleet, lines, today).today).toEqual({ value: 1, isAlarm: false });
});

it('an empty workshop counts nothing', () => {
  const { fleet, lines } = fleetDue([]);
  expect(railCounts(fleet, lines, today).equipment?.value).toBe(0);
});

describe('people with certificates to renew', () => {
  const counted = (expiresOn: string, archivedOn: string | null = null) => {
    const person = aPerson({ archivedOn: archivedOn === null ? null : on(archivedOn) });
    const qualifications = [aQualification({ personId: person.id, expiresOn: on(expiresOn) })];
    const fleet = fleetOf(fleetState({ ...noRows, people: [person], qualifications }));
    return railCounts(fleet, [], today).people;
  };

  it.each([
    ['2028-12-31', { value: 0, isAlarm: false }],
    ['2026-05-01', { value: 1, isAlarm: false }],
    ['2026-03-09', { value: 1, isAlarm: true }],
  ])('until %s: %j', (expiresOn, count) => {
    expect(counted(expiresOn)).toEqual(count);
  });

  it('are not counted once they are archived', () => {
    expect(counted('2026-03-09', '2026-03-01')?.value).toBe(0);
  });
});

it('defects are counted until they are closed, and are red while one is unsafe and not repaired', () => {
  const machine = anEquipment();
  const counted = (...defects: readonly Partial<Defect>[]) => {
    const rows = defects.map((columns) => aDefect({ equipmentId: machine.id, ...columns }));
    return railCounts(fleetOf(fleetState({ ...noRows, equipment: [machine], defects: rows })), [], today).defects;
  };
  expect(counted({ severity: 'unsafe' }, { state: 'closed' })).toEqual({ value: 1, isAlarm: true });
  expect(counted({ severity: 'major' }, { severity: 'unsafe', state: 'repaired' })).toEqual({
    value: 2,
    isAlarm: false,
  });
});

describe('the count of daily checks', () => {
  const boardWith = (...states: readonly BoardState[]) => {
    const equipment = anEquipment();
    const cells = states.map((state) => ({
      equipmentId: equipment.id,
      checkTemplateId: freshId<'CheckTemplate'>(),
      shiftId: '',
      day: today,
      state,
      isExpected: true,
      check: null,
      defectIds: [],
    }));
    return { day: today, rows: [{ equipment, keeper: '', cells }], counts: boardCounts(cells) };
  };

  it('is what is answered of what is expected, and red only when one was missed', () => {
    expect(checksCount(boardWith('nilDefect', 'notUsed', 'expected', 'stoodDown'))).toEqual({
      value: 2,
      of: 3,
      isAlarm: false,
    });
    expect(checksCount(boardWith('defects', 'missing'))).toEqual({ value: 1, of: 2, isAlarm: true });
  });

  it('is nothing while the board is read', () => {
    expect(checksCount(undefined)).toEqual({ value: 0, of: 0, isAlarm: false });
  });
});
