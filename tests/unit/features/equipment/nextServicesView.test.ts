import { describe, expect, it } from 'vitest';
import { type DueLine, dueLinesOf, type MachineFile } from '#domain/dueLine.ts';
import { nextServices } from '#domain/nextService.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { type NextRow, nextServiceRows } from '#features/equipment/nextServicesView.ts';
import { aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision, twoLevels } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const until = on('2027-03-10');

interface Case {
  readonly levels?: readonly ProgrammeLevel[];
  readonly baseline?: { on: ReturnType<typeof on>; meters: { km?: number } };
  readonly meter?: { value: number; perDay: number | null } | null;
}

/** A truck under a programme of the given levels, its meter read on 1 March. */
const rowsFor = ({ levels = twoLevels(), baseline, meter = { value: 3_000, perDay: 40 } }: Case) => {
  const programme = aProgramme();
  const equipment = anEquipment();
  const assignment = anAssignment(equipment.id, programme, baseline === undefined ? {} : { baseline });
  const meters =
    meter === null
      ? []
      : [
          aMeter({
            equipmentId: equipment.id,
            summary: {
              current: { takenOn: on('2026-03-01'), value: meter.value },
              usePerDay:
                meter.perDay === null ? null : { p10: meter.perDay - 10, p50: meter.perDay, p90: meter.perDay + 10 },
              accepted: 4,
              suspect: 0,
            },
          }),
        ];
  const file: MachineFile = { equipment, meters, assignments: [assignment], completions: [], orders: [] };
  const revision = aRevision(programme, { levels: [...levels] });
  const shelf = { programmes: new Map([[programme.id, programme]]), revisionsOf: () => [revision] };
  const setting = { today, noticeDays: 14 };
  const lines: readonly DueLine[] = dueLinesOf(file, shelf, setting);
  const visits = nextServices({ ...file, plannedVisits: [] }, shelf, { ...setting, until });
  return { lines, visits, rows: nextServiceRows({ visits, lines, meters, today, noticeDays: 14 }) };
};

const firstOf = (rows: readonly NextRow[]): NextRow => {
  const [row] = rows;
  if (row === undefined) throw new Error('There should be a service to come.');
  return row;
};

describe('the next services of a machine', () => {
  it('are the visits of the forecast, one row each', () => {
    const { rows, visits } = rowsFor({});
    expect(rows.map(({ on: day, level }) => [day, level.id])).toEqual(visits.map((v) => [v.on, v.level.id]));
    expect(rows.length).toBeGreaterThan(3);
  });

  it('the first one of a level carries its due line, value and band; later ones are projected', () => {
    const { rows } = rowsFor({ levels: [aLevel('L1', { triggers: [{ kind: 'usage', meter: 'km', every: 5_000 }] })] });
    const [first, second] = rows;
    expect(first).toMatchObject({
      status: 'planned',
      isApproximate: true,
      isPast: false,
      on: '2026-04-20',
      value: { unit: 'km', value: 5_000, isProjected: false, past: null },
      band: ['2026-04-10', '2026-05-07'],
    });
    expect(second).toMatchObject({ line: null, isApproximate: true, band: null, value: { isProjected: true } });
  });

  it('what is past due stands first, on the day it should have been', () => {
    const { rows } = rowsFor({ baseline: { on: on('2025-10-01'), meters: { km: 2_000 } } });
    expect(firstOf(rows)).toMatchObject({ status: 'overdue', isPast: true, on: '2025-12-30', isApproximate: false });
  });

  it('what falls due today is of today, though the visit that answers it comes later', () => {
    const days = (every: number) => [{ kind: 'calendar' as const, every, unit: 'day' as const }];
    const window = { early: { days: 10 }, late: { days: 10 } };
    const { rows, visits } = rowsFor({
      levels: [
        aLevel('L1', { triggers: days(90), ...window }),
        aLevel('L2', { rank: 2, covers: ['L1'], triggers: days(95), ...window }),
      ],
      baseline: { on: on('2025-12-10'), meters: {} },
    });
    expect(visits[0]?.on).toBe('2026-03-15');
    expect(firstOf(rows)).toMatchObject({ level: { id: 'L2' }, status: 'due', isPast: false, on: '2026-03-10' });
  });

  it('a value the meter is past says where the meter stands', () => {
    const { rows } = rowsFor({ meter: { value: 5_800, perDay: 40 } });
    expect(firstOf(rows).value).toEqual({ unit: 'km', value: 5_000, isProjected: false, past: 5_800 });
  });

  it('a visit that answers several levels names those done with it', () => {
    const { rows } = rowsFor({});
    const second = rows.find(({ level }) => level.id === 'L2');
    expect(second?.absorbs.map(({ id }) => id)).toEqual(['L1']);
  });

  it('a level of which no date is known comes last and is unknown, never fine', () => {
    const { rows, lines } = rowsFor({
      levels: [
        aLevel('L1'),
        aLevel('L2', { rank: 2, covers: [], triggers: [{ kind: 'usage', meter: 'km', every: 9_000 }] }),
      ],
      meter: null,
    });
    expect(lines).toHaveLength(2);
    expect(rows.at(-1)).toMatchObject({ status: 'unknown', on: null, value: null });
    expect(rows.filter(({ status }) => status === 'unknown')).toHaveLength(1);
  });

  it('a visit within the notice is soon, though it is not the first of its level', () => {
    const { rows } = rowsFor({
      levels: [aLevel('L1', { triggers: [{ kind: 'calendar', every: 7, unit: 'day' }], early: {}, late: {} })],
      baseline: { on: on('2026-03-08'), meters: {} },
    });
    expect(rows.slice(0, 3).map(({ on: day, status }) => [day, status])).toEqual([
      ['2026-03-15', 'soon'],
      ['2026-03-22', 'soon'],
      ['2026-03-29', 'planned'],
    ]);
  });
});
