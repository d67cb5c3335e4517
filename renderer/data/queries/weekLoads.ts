/** The plan of the whole workshop as screens ask for it: answered off the main thread, renewed after every write. */
import { useEffect, useMemo, useState } from 'react';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { askPlan, followPlan } from '#data/planClient.ts';
import type { PlanAnswers, PlanAsked } from '#data/planMessages.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { WeekLoad } from '#domain/weekLoad.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';

/** Asks at once and after every change, one question at a time. Returns the way to stop it. */
const askOnAndOn = <A extends PlanAsked>(asked: A, take: (answer: PlanAnswers[A['type']]) => void): (() => void) => {
  let isAsking = false;
  let isStale = false;
  let isGone = false;
  const ask = async (): Promise<void> => {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    while (isStale && !isGone) {
      isStale = false;
      // What cannot be answered now (an upgrade has closed the records, say) is asked again with the next change.
      const answer = await askPlan(asked).catch(() => undefined);
      if (answer !== undefined && !isGone) take(answer);
    }
    isAsking = false;
  };
  void ask();
  const stop = followPlan(() => void ask());
  return () => {
    isGone = true;
    stop();
  };
};

/** The answer before stays until the next is there. */
const usePlan = <A extends PlanAsked>(asked: A): PlanAnswers[A['type']] | undefined => {
  const isReady = useFleet() !== undefined;
  const today = useToday();
  const [answer, setAnswer] = useState<PlanAnswers[A['type']]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day has another plan
  useEffect(() => (isReady ? askOnAndOn(asked, setAnswer) : undefined), [asked, isReady, today]);
  return answer;
};

/** The load of `count` weeks from the Monday `from` on; undefined until first reckoned, then never blank. */
export const useWeekLoads = (from: CalendarDate, count: number): readonly WeekLoad[] | undefined =>
  usePlan(useMemo(() => ({ type: 'loads', from, weeks: count }) as const, [from, count]));

/** The visits of all machines from a day to a day, both inclusive, by day; undefined until first reckoned. */
export const useVisitsBetween = (from: CalendarDate, until: CalendarDate): readonly PlannerVisit[] | undefined =>
  usePlan(useMemo(() => ({ type: 'visits', from, until, equipmentIds: null }) as const, [from, until]));

/** The parts needed in the next `days` days, today included, by day; undefined until first reckoned. */
export const usePartNeeds = (days: number): readonly PartNeed[] | undefined => {
  const until = addDays(useToday(), days - 1);
  return usePlan(useMemo(() => ({ type: 'needs', until }) as const, [until]));
};
