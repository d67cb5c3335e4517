import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import type { Check } from '#domain/check.ts';
import { boardOfDay, checkTotals } from '#domain/checkBoard.ts';
import type { Defect } from '#domain/defect.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import type { DueStatus } from '#domain/triggerDue.ts';
import { type TodayFilter, wholeList } from '#features/today/todayFilter.ts';
import {
  filterChoices,
  filteredRows,
  machinesWithoutProgramme,
  readingAge,
  todayRows,
  todayTotals,
} from '#features/today/todayView.ts';
import { aCheck, aCheckTemplate, aDuty, aStandDown, shiftSettings } from '#tests/support/checkRows.ts';
import { aDue, aFleetLine } from '#tests/support/dueRows.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, anOrder, aProgramme, aRevision, twoLevels } from '#tests/support/serviceRows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const today = on('2026-03-10');

/** Lines of one truck under one programme of level 1, level 2 and a service that stands alone. */
const visitLines = (statuses: readonly [DueStatus, DueStatus, DueStatus]): readonly DueLine[] => {
  const [l1, l2] = twoLevels();
  const alone = aLevel('S', { rank: 3, covers: [] });
  const levels = [l1, l2, alone];
  const programme = aProgramme();
  const revision = aRevision(programme, { levels });
  const equipment = anEquipment();
  const assignment = anAssignment(equipment.id, programme);
  return levels.map((level, i) => {
    const status = statuses[i] ?? 'planned';
    return aFleetLine(level.id, status, { equipment, programme, revision, assignment, level });
  });
};

describe('the rows of today', () => {
  const cases: readonly (readonly [string, Parameters<typeof visitLines>[0], readonly unknown[]])[] = [
    [
      'a level says with which higher one it is done, and both open the same order',
      ['overdue', 'open', 'planned'],
      [
        ['L1', 'L2', ['L1', 'L2']],
        ['L2', null, ['L1', 'L2']],
        ['S', null, ['S']],
      ],
    ],
    [
      'a higher level that may not be done yet takes nothing along',
      ['overdue', 'soon', 'planned'],
      [
        ['L1', null, ['L1']],
        ['L2', null, ['L2']],
        ['S', null, ['S']],
      ],
    ],
    [
      'a level that covers none is done in the same visit, and is not what another is done with',
      ['due', 'planned', 'due'],
      [
        ['L1', null, ['L1', 'S']],
        ['S', null, ['L1', 'S']],
        ['L2', null, ['L2']],
      ],
    ],
  ];
  it.each(cases)('%s', (_, statuses, expected) => {
    const rows = todayRows(visitLines(statuses));
    const shown = rows.map(({ line, doneWith, levelIds }) => [line.level.id, doneWith?.id ?? null, levelIds]);
    expect(new Set(shown.map((row) => JSON.stringify(row)))).toEqual(
      new Set(expected.map((row) => JSON.stringify(row))),
    );
  });

  it('stand by how late they are, what is unknown before what is planned', () => {
    const statuses: readonly DueStatus[] = ['planned', 'soon', 'unknown', 'due', 'open', 'overdue'];
    const rows = todayRows(statuses.map((status) => aFleetLine('L', status)));
    expect(rows.map(({ line }) => line.due.status)).toEqual(['overdue', 'due', 'open', 'soon', 'unknown', 'planned']);
  });
});

describe('the filters of today', () => {
  const north = aFleetLine('L', 'overdue', {
    dueOn: '2026-03-01',
    equipment: anEquipment({ code: 'TR-1', depot: 'North', kind: 'truck' }),
  });
  const south = aFleetLine('L', 'due', {
    dueOn: '2026-03-01',
    equipment: anEquipment({ code: 'FL-2', name: 'Linde', depot: 'South', kind: 'forklift' }),
  });
  const later = aFleetLine('L', 'planned', {
    dueOn: '2026-09-01',
    equipment: anEquipment({ code: 'GE-3', depot: 'South', kind: 'generator' }),
  });
  const blind = aFleetLine('L', 'unknown', { dueOn: null, equipment: anEquipment({ code: 'VN-4', kind: 'van' }) });
  const rows = todayRows([north, south, later, blind]);
  const cases: readonly (readonly [string, Partial<TodayFilter>, readonly string[]])[] = [
    ['show everything but what is planned at first', {}, ['TR-1', 'FL-2', 'VN-4']],
    ['show what is planned when asked', { status: 'planned' }, ['GE-3']],
    ['show one status', { status: 'due' }, ['FL-2']],
    ['show every status', { status: 'all' }, ['TR-1', 'FL-2', 'VN-4', 'GE-3']],
    ['show vehicles only', { group: 'vehicles' }, ['TR-1', 'VN-4']],
    ['show machines only', { group: 'machines' }, ['FL-2']],
    ['show one depot', { depot: 'South' }, ['FL-2']],
    ['show one programme', { programme: north.programme.id }, ['TR-1']],
    ['show what the words find', { query: 'linde south' }, ['FL-2']],
  ];
  it.each(cases)('%s', (_, columns, codes) => {
    const shown = filteredRows(rows, { ...wholeList, ...columns });
    expect(shown.rows.map(({ line }) => line.equipment.code)).toEqual(codes);
  });

  it('count the segments by everything but the segment', () => {
    expect(filteredRows(rows, { ...wholeList, group: 'machines' }).counts).toEqual({
      all: 3,
      vehicles: 2,
      machines: 1,
    });
  });

  it('offer the depots and programmes that occur', () => {
    const choices = filterChoices([north, south, later]);
    expect(choices.depots).toEqual(['North', 'South']);
    expect(choices.programmes).toHaveLength(3);
  });
});

describe('the tiles of today', () => {
  const programme = aProgramme();
  const revision = aRevision(programme);
  const truck = anEquipment();
  const retired = anEquipment({ archivedOn: on('2026-01-01') });
  const bare = anEquipment();
  const level = (levelId: string) => ({ levelId, name: { en: levelId }, isAbsorbed: false });
  const order = (state: 'open' | 'inWork' | 'done', levelId: string) =>
    anOrder({
      equipmentId: truck.id,
      programmeId: programme.id,
      revisionId: revision.id,
      state,
      levels: [level(levelId)],
    });
  const fleet = fleetOf(
    fleetState({
      ...noRows,
      equipment: [truck, retired, bare],
      programmes: [programme],
      revisions: [revision],
      assignments: [anAssignment(truck.id, programme), anAssignment(bare.id, programme, { endedOn: on('2026-02-01') })],
      // Level 2 needs a certificate, level 1 does not.
      orders: [order('open', 'L1'), order('inWork', 'L1'), order('done', 'L1'), order('done', 'L2')],
    }),
  );

  it('count lines by status, orders under way, and orders that wait for their certificate', () => {
    const lines = [
      aFleetLine('L', 'overdue', { dueOn: '2026-03-04' }),
      aFleetLine('L', 'overdue', { dueOn: '2026-02-08' }),
      aFleetLine('L', 'due'),
      aFleetLine('L', 'soon'),
    ];
    expect(todayTotals(lines, fleet, today)).toEqual({
      overdue: 2,
      oldestDays: 30,
      due: 1,
      open: 0,
      orders: 2,
      inWork: 1,
      certificates: 1,
      stoodDown: [],
      defects: { unsafe: 0, major: 0, minor: 0 },
    });
  });

  it('name the machines that stand down, and count the defects nobody has repaired', () => {
    const of = (columns: Partial<Defect>) => aDefect({ equipmentId: truck.id, ...columns });
    const defects = [
      of({ severity: 'unsafe' }),
      of({ severity: 'major', state: 'triaged' }),
      of({ severity: 'major', state: 'ordered' }),
      of({ severity: 'minor', state: 'repaired' }),
    ];
    const standDowns = [aStandDown({ equipmentId: truck.id })];
    const down = fleetOf(fleetState({ ...noRows, equipment: [truck, bare], defects, standDowns }));
    expect(todayTotals([], down, today)).toMatchObject({
      stoodDown: [truck.code],
      defects: { unsafe: 1, major: 2, minor: 0 },
    });
  });

  it('count the checks of the day: those of machines stood down, and those nobody expected, aside', () => {
    const template = aCheckTemplate();
    const daily = fleetOf(
      fleetState({
        ...noRows,
        equipment: [truck, bare],
        checkDuties: [truck, bare].map(({ id }) => aDuty(id, template, { shiftIds: ['early', 'late'] })),
        settings: shiftSettings(),
      }),
    );
    const check = (shiftId: string, state: Check['state']) =>
      aCheck({ equipmentId: truck.id, checkTemplateId: template.id, shiftId, state });
    const totals = (checks: readonly Check[], standDowns = [aStandDown({ equipmentId: bare.id })]) =>
      checkTotals(
        boardOfDay({ fleet: daily, checks, standDowns, day: today, now: { day: today, time: '15:00' } }).rows.flatMap(
          ({ cells }) => cells,
        ),
      );
    expect(totals([check('early', 'done'), check('night', 'done')])).toEqual({ expected: 2, answered: 1, missing: 0 });
    expect(totals([check('late', 'notUsed')])).toEqual({ expected: 2, answered: 1, missing: 1 });
    expect(totals([check('early', 'open')], [])).toEqual({ expected: 4, answered: 0, missing: 1 });
  });

  it('count machines in service under no programme, ended assignments aside', () => {
    expect(machinesWithoutProgramme(fleet)).toBe(1);
  });
});

describe('the age of the reading', () => {
  const [l1] = twoLevels();
  const reading = (unit: 'km' | 'h', ageDays: number) => ({ unit, takenOn: today, value: 1, ageDays });
  const both = aLevel('L', {
    triggers: [
      { kind: 'usage', meter: 'km', every: 1 },
      { kind: 'usage', meter: 'h', every: 1 },
    ],
  });
  const cases: readonly (readonly [string, ProgrammeLevel, DueLine['readings'], number | null | 'byDate'])[] = [
    ['is of the meter the level counts by', l1, [reading('km', 4), reading('h', 90)], 4],
    ['is of the oldest when it counts by several', both, [reading('km', 4), reading('h', 90)], 90],
    ['is not known when one was never read', both, [reading('km', 4)], null],
    ['is of no account to a level by date', aLevel('L'), [reading('km', 4)], 'byDate'],
  ];
  it.for(cases)('%s', ([_, level, readings, age]) => {
    expect(readingAge({ ...aFleetLine('L', 'due'), level, readings, due: aDue('L', 'due') })).toBe(age);
  });
});
