import type { Due } from '#domain/due.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { DueStatus, TriggerDue } from '#domain/triggerDue.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** What is left by one trigger today. */
export interface LeftPart {
  readonly unit: MeterUnit | 'day';
  /** Negative when past the due point. */
  readonly left: number;
  readonly status: DueStatus;
  /** Projected from an older reading. */
  readonly isApproximate: boolean;
}

/** Index of the trigger that decides the level's status: the one that gives its date, when it is as severe. */
export const governingTrigger = (due: Due): number | null => {
  const limiting = due.limitedBy === null ? undefined : due.triggers[due.limitedBy];
  if (limiting?.status === due.status) return due.limitedBy;
  const asSevere = due.triggers.findIndex(({ status }) => status === due.status);
  return asSevere === -1 ? due.limitedBy : asSevere;
};

/** What is left by every trigger of which it is known, the governing one first. */
export const leftParts = (level: ProgrammeLevel, due: Due, today: CalendarDate): readonly LeftPart[] => {
  const governing = governingTrigger(due) ?? 0;
  const others = due.triggers.map((_, index) => index).filter((index) => index !== governing);
  return [governing, ...others].flatMap((index) => {
    const trigger = level.triggers[index];
    const state = due.triggers[index];
    const left = state === undefined ? null : leftToday(state, today);
    if (trigger === undefined || state === undefined || left === null) return [];
    return [{ ...left, unit: trigger.kind === 'usage' ? trigger.meter : 'day', status: state.status }];
  });
};

type Left = Pick<LeftPart, 'left' | 'isApproximate'>;

/** Between the reading and the expected day the rest shrinks evenly; without a rate it is as last read. */
const leftToday = ({ left, readOn, on }: TriggerDue, today: CalendarDate): Left | null => {
  if (left === null) return null;
  if (readOn === null || on === null || left <= 0 || readOn >= today) return { left, isApproximate: false };
  return { left: (left * daysBetween(today, on)) / daysBetween(readOn, on), isApproximate: true };
};
