import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf, weeksBetween } from '#domain/isoWeek.ts';
import { movesOfPlan } from '#domain/levellingMoves.ts';
import { levellingProblemOf } from '#domain/levellingVisits.ts';
import type { PlanState } from '#domain/planDraft.ts';
import { windowSideOf } from '#domain/planMove.ts';
import { decideMoveVisits } from '#domain/plannedVisitMoving.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { defaultSettings } from '#domain/settings.ts';
import { type PlannedMachine, visitsOfMachine } from '#domain/visitsOfMachine.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aPlan } from '#tests/support/planRows.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { aLevel } from '#tests/support/serviceRows.ts';

const context = aContext();
const planning = { ...defaultSettings.planning, bays: 1, technicianHours: 8 };
const weeks = weeksBetween(context.today, on('2026-12-31'));
const until = on('2027-01-03');

/** Machines that each have a programme of their own. */
const fleetOf = (levels: readonly (readonly ProgrammeLevel[])[]): PlanState => {
  const plans = levels.map((own) => aPlan(own));
  return {
    machines: plans.map(({ machine }) => machine),
    shelf: {
      programmes: new Map(plans.flatMap(({ shelf }) => [...shelf.programmes])),
      revisionsOf: (id) => plans.find(({ programme }) => programme.id === id)?.shelf.revisionsOf(id) ?? [],
    },
    planning,
    noticeDays: 14,
  };
};

const visitsOf = (machine: PlannedMachine, state: PlanState) =>
  visitsOfMachine(machine, state.shelf, { today: context.today, noticeDays: 14, until });

const week = (monday: string): number => weeks.indexOf(on(monday));

const movedBy = (state: PlanState, asked: ReadonlyMap<string, number>) =>
  movesOfPlan({ plan: { weeks: asked }, weeks, state }, context);

/** The machines with the moves carried out; throws when they are refused. */
const carriedOut = (state: PlanState, moves: ReturnType<typeof movedBy>): readonly PlannedMachine[] => {
  const { changes } = decided(decideMoveVisits(state, { moves, reason: '', reasonBy: '' }, context));
  const rows = rowsAfter(changes, 'plannedVisits');
  return state.machines.map((machine) => ({
    ...machine,
    plannedVisits: rows.filter(({ equipmentId }) => equipmentId === machine.equipment.id),
  }));
};

describe('the moves of a levelled plan', () => {
  it('are none where every visit keeps its week', () => {
    const state = fleetOf([[aLevel('A')]]);
    const visits = state.machines.flatMap((machine) => visitsOf(machine, state));
    expect(movedBy(state, new Map(visits.map(({ key, on: day }) => [key, weeks.indexOf(mondayOf(day))])))).toEqual([]);
    expect(movedBy(state, new Map())).toEqual([]);
  });

  it('go to a day of the week inside the window, and hold those that follow in the week planned for them', () => {
    const state = fleetOf([[aLevel('A')]]);
    const [machine] = state.machines;
    const [first, second] = machine === undefined ? [] : visitsOf(machine, state);
    // The window closes on Saturday 11 April. Done on 6 April, the second would come on 5 July, the week after its own.
    const asked = new Map([
      [first?.key ?? '', week('2026-04-06')],
      [second?.key ?? '', week('2026-06-22')],
    ]);
    const moves = movedBy(state, asked);
    expect(moves.map(({ key, to }) => [key, to])).toEqual([
      [first?.key, '2026-04-06'],
      // 90 days after 6 April is 5 July; ten days before that is 25 June.
      [second?.key, '2026-06-25'],
    ]);
  });

  it('take the nearest day of the window when the week has none', () => {
    const state = fleetOf([[aLevel('A')]]);
    const [machine] = state.machines;
    const [first] = machine === undefined ? [] : visitsOf(machine, state);
    const moves = movedBy(state, new Map([[first?.key ?? '', week('2026-05-04')]]));
    expect(moves.map(({ to }) => to)).toEqual(['2026-04-10']);
  });

  it('load the days of a week alike', () => {
    const state = fleetOf(Array.from({ length: 5 }, () => [aLevel('A')]));
    const asked = new Map(
      state.machines.flatMap((machine) =>
        visitsOf(machine, state)
          .slice(0, 1)
          .map(({ key }) => [key, week('2026-03-23')]),
      ),
    );
    expect(movedBy(state, asked).map(({ to }) => to)).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
    ]);
  });

  it('are accepted as they are, whatever weeks are asked for, and none leaves its window or falls on a closed day', () => {
    const levels = fc.record({
      every: fc.integer({ min: 20, max: 120 }),
      play: fc.integer({ min: 0, max: 12 }),
      shift: fc.constantFrom(0, 0.5, 1),
      higher: fc.boolean(),
    });
    const triggers = (every: number) => [{ kind: 'calendar' as const, every, unit: 'day' as const }];
    const calendar = workCalendar(planning);
    fc.assert(
      fc.property(
        fc.array(levels, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.integer({ min: -4, max: 4 })),
        (specs, shifts) => {
          const state = fleetOf(
            specs.map(({ every, play, shift, higher }) => {
              const window = { early: { days: play }, late: { days: play }, shift };
              const low = aLevel('A', { triggers: triggers(every), ...window });
              return higher ? [low, aLevel('B', { rank: 2, triggers: triggers(every * 3), ...window })] : [low];
            }),
          );
          const problem = levellingProblemOf(
            state.machines.flatMap((machine) => visitsOf(machine, state)),
            { planning, weeks, today: context.today, movesPlanned: false },
          );
          const asked = problem.visits.map(({ key, now, weeks: allowed }) => {
            const place = allowed.indexOf(now) + (shifts.next().value ?? 0);
            return [key, allowed[Math.min(Math.max(0, place), allowed.length - 1)] ?? now] as const;
          });
          const moves = movedBy(state, new Map(asked));
          expect(codesOf(decideMoveVisits(state, { moves, reason: '', reasonBy: '' }, context))).toEqual([]);
          const after = carriedOut(state, moves).flatMap((machine) => visitsOf(machine, state));
          const chosen = after.filter(({ plannedVisitId }) => plannedVisitId !== null);
          for (const visit of chosen) expect(calendar.isOpen(visit.on)).toBe(true);
          expect(chosen.filter((visit) => windowSideOf(visit, visit.on) !== null)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('bring most visits into the week asked for', () => {
    const state = fleetOf(Array.from({ length: 12 }, () => [aLevel('A')]));
    const problem = levellingProblemOf(
      state.machines.flatMap((machine) => visitsOf(machine, state)),
      { planning, weeks, today: context.today, movesPlanned: false },
    );
    // Each machine a week earlier or later than it stands, its visits all alike: distances are kept.
    const turn = new Map(state.machines.map(({ equipment }, i) => [equipment.id as string, (i % 3) - 1]));
    const asked = new Map(problem.visits.map(({ key, machine, now }) => [key, now + (turn.get(machine) ?? 0)]));
    const after = carriedOut(state, movedBy(state, asked)).flatMap((machine) => visitsOf(machine, state));
    const weekOf = (day: CalendarDate): number => weeks.indexOf(mondayOf(day));
    const met = after.filter(({ key, on: day }) => asked.get(key) === weekOf(day));
    expect(met).toHaveLength(problem.visits.length);
  });
});
