/** The visits a sample machine would have made, by the engine's own forecast, from its baseline on. */

import { forecastServices } from '#domain/forecast.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { addDays, type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { longestHistory, type SampleUse } from './sampleUse.ts';
import type { ProgrammeTemplate } from './template.ts';

/** A visit, in days after the baseline. */
export interface PlannedVisit {
  readonly day: number;
  /** Levels done; those that others of them cover are absorbed. */
  readonly levelIds: readonly string[];
}

/** What a plan is made of. */
export interface PlanBasis {
  readonly template: ProgrammeTemplate;
  readonly use: SampleUse | null;
  readonly dutyFactor: number;
  /** Day 0. */
  readonly baselineOn: CalendarDate;
  /** This visit, counted from 0, comes six days after its day; those after it follow from there. */
  readonly lateVisit: number | null;
}

/** How late the late visit is. */
const delay = 6;
const lastDay = longestHistory - delay;

const merged = (visits: readonly { readonly day: number; readonly levelId: string }[]): readonly PlannedVisit[] => {
  const byDay = new Map<number, string[]>();
  for (const { day, levelId } of visits) {
    const same = byDay.get(day);
    if (same === undefined) byDay.set(day, [levelId]);
    else same.push(levelId);
  }
  return [...byDay].map(([day, levelIds]) => ({ day, levelIds }));
};

const metersOn = (use: SampleUse | null, day: number): ServicePosition['baseline']['meters'] =>
  use === null ? {} : { [use.unit]: use.valueOn(day) };

/** Where the machine stands on a day with these visits behind it, its use exactly known. */
export const plannedPosition = (basis: PlanBasis, visits: readonly PlannedVisit[], day: number): ServicePosition => {
  const { template, use, baselineOn } = basis;
  const today = addDays(baselineOn, day);
  return {
    programme: { levels: template.levels },
    dutyFactor: basis.dutyFactor,
    baseline: { on: baselineOn, meters: metersOn(use, 0) },
    completions: visits.flatMap((visit) =>
      visit.levelIds.map((levelId) => ({
        levelId,
        on: addDays(baselineOn, visit.day),
        meters: metersOn(use, visit.day),
      })),
    ),
    today,
    ...(use === null
      ? {}
      : {
          readings: { [use.unit]: [{ takenOn: today, value: use.valueOn(day) }] },
          usePerDay: { [use.unit]: { p10: use.perDay, p50: use.perDay, p90: use.perDay } },
        }),
  };
};

/** A forecast is good for the next visit only: after it the meter is read anew. No level here rests for longer unseen. */
const lookAhead = 400;

const nextVisit = (basis: PlanBasis, visits: readonly PlannedVisit[]): PlannedVisit | undefined => {
  const { baselineOn } = basis;
  const day = visits.at(-1)?.day ?? 0;
  const position = plannedPosition(basis, visits, day);
  const until = (ahead: number) => addDays(baselineOn, Math.min(day + ahead, lastDay));
  const ahead = (days: number) =>
    forecastServices(position, until(days))
      .map(({ on, levelId }) => ({ day: daysBetween(baselineOn, on), levelId }))
      .filter((visit) => visit.day > day);
  const near = ahead(lookAhead / 10);
  return merged(near.length > 0 ? near : ahead(lookAhead))[0];
};

/** All visits within the longest history, each on its day but for the late one. */
export const plannedVisits = (basis: PlanBasis): readonly PlannedVisit[] => {
  const visits: PlannedVisit[] = [];
  for (let next = nextVisit(basis, visits); next !== undefined; next = nextVisit(basis, visits)) {
    visits.push(visits.length === basis.lateVisit ? { ...next, day: next.day + delay } : next);
  }
  return visits;
};
