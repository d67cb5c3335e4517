import { describe, expect, it } from 'vitest';
import { weeksBetween } from '#domain/isoWeek.ts';
import { type LevellingSetting, levellingProblemOf } from '#domain/levellingVisits.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { defaultSettings, type Planning } from '#domain/settings.ts';
import { visitsOfMachine } from '#domain/visitsOfMachine.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { aPlan, aPlannedVisit } from '#tests/support/planRows.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel, anOrder, text } from '#tests/support/serviceRows.ts';

const planning: Planning = { ...defaultSettings.planning, bays: 2, technicianHours: 16 };
/** Wednesday; the weeks begin on 9 March 2026. */
const today = on('2026-03-11');
const weeks = weeksBetween(today, on('2026-10-31'));

interface Wanted {
  readonly levels?: readonly ProgrammeLevel[];
  readonly rows?: readonly Partial<PlannedVisit>[];
  readonly orders?: readonly Partial<WorkOrder>[];
  readonly change?: Partial<LevellingSetting>;
  readonly today?: string;
}

const problemOf = ({ levels = [aLevel('A')], rows = [], orders = [], ...wanted }: Wanted) => {
  const { machine, programme, shelf } = aPlan(levels);
  const plannedVisits = rows.map((row) => aPlannedVisit('2026-04-02', { programmeId: programme.id, ...row }));
  const levelA = { levelId: 'A', name: text('A'), isAbsorbed: false };
  const own = orders.map((order) => anOrder({ programmeId: programme.id, levels: [levelA], ...order }));
  const day = on(wanted.today ?? today);
  const setting = { today: day, noticeDays: 14, until: on('2026-12-31') };
  const visits = visitsOfMachine({ ...machine, plannedVisits, orders: own }, shelf, setting);
  return levellingProblemOf(visits, { planning, weeks, today: day, movesPlanned: false, ...wanted.change });
};

describe('the visits to be levelled', () => {
  it('may happen in the weeks of their window; those that count from another keep their distance from it', () => {
    // A: due 1 April (22 March to 11 April), then every 90 days, ten days early or late.
    const { visits } = problemOf({ levels: [aLevel('A', { plannedHours: 5 })] });
    expect(visits.map(({ now }) => weeks[now])).toEqual(['2026-03-30', '2026-06-29', '2026-09-28']);
    const [first, second, third] = visits;
    expect(first).toMatchObject({ hours: 5, bayDays: 1, isFixed: false, after: null });
    // Of the week of 16 March only Sunday lies in the window, and the workshop is closed.
    expect(first?.weeks.map((week) => weeks[week])).toEqual(['2026-03-23', '2026-03-30', '2026-04-06']);
    expect(second?.after).toEqual({ key: first?.key, minWeeks: 12, maxWeeks: 14 });
    expect(second?.weeks.map((week) => weeks[week])).toEqual([
      '2026-06-15',
      '2026-06-22',
      '2026-06-29',
      '2026-07-06',
      '2026-07-13',
    ]);
    expect(third?.after?.key).toBe(second?.key);
  });

  it('on a fixed grid keep their own windows', () => {
    const { visits } = problemOf({ levels: [aLevel('A', { shift: 0 })] });
    expect(visits.map(({ after }) => after)).toEqual([null, null, null]);
    // Open from Saturday 20 June to 10 July.
    expect(visits[1]?.weeks.map((week) => weeks[week])).toEqual(['2026-06-22', '2026-06-29', '2026-07-06']);
  });

  it('count from a higher level that covers theirs, and a combined one from the level it absorbs', () => {
    const levels = [aLevel('A'), aLevel('B', { rank: 2, triggers: [{ kind: 'calendar', every: 180, unit: 'day' }] })];
    const { visits } = problemOf({ levels });
    const keys = visits.map(({ key, after }) => [key.split(':')[1], after?.key.split(':')[1] ?? null]);
    // B itself opens on 20 June and does not move with A, whose end of window it must keep.
    expect(visits[1]?.weeks.map((week) => weeks[week])[0]).toBe('2026-06-22');
    expect(keys).toEqual([
      ['A', null],
      ['B', 'A'],
      ['A', 'B'],
    ]);
  });

  it.each<readonly [string, Wanted, boolean]>([
    ['ordered', { orders: [{ state: 'planned', plannedOn: on('2026-04-02') }] }, true],
    ['planned by hand', { rows: [{ on: on('2026-04-07') }] }, true],
    [
      'planned by hand, where that may be moved',
      { rows: [{ on: on('2026-04-07') }], change: { movesPlanned: true } },
      false,
    ],
    [
      'planned outside its window, even where that may be moved',
      { rows: [{ on: on('2026-04-20') }], change: { movesPlanned: true } },
      true,
    ],
    ['late', { today: '2026-04-15' }, true],
    ['due', { today: '2026-04-02' }, false],
  ])('are held where they stand: %s', (_name, wanted, isFixed) => {
    const [first] = problemOf(wanted).visits;
    expect(first?.isFixed).toBe(isFixed);
    if (isFixed) expect(first?.weeks).toEqual([first?.now]);
  });

  it('are held where no day of their window is open', () => {
    const closures = [{ id: 'c', name: '', rrule: null, from: on('2026-03-20'), to: on('2026-04-12') }];
    const [first] = problemOf({ change: { planning: { ...planning, closures } } }).visits;
    expect(first).toMatchObject({ isFixed: true, weeks: [first?.now] });
  });

  it('are those of the weeks asked for', () => {
    expect(problemOf({ change: { weeks: weeksBetween(on('2026-06-01'), on('2026-07-05')) } }).visits).toHaveLength(1);
    expect(problemOf({ change: { weeks: [] } })).toEqual({ visits: [], capacity: [] });
  });
});

describe('what the workshop can do', () => {
  it('counts open days from today on', () => {
    const closures = [{ id: 'c', name: '', rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=20', from: null, to: null }];
    expect(problemOf({ change: { planning: { ...planning, closures } } }).capacity.slice(0, 3)).toEqual([
      { hours: 48, bayDays: 6 },
      { hours: 64, bayDays: 8 },
      { hours: 80, bayDays: 10 },
    ]);
  });
});
