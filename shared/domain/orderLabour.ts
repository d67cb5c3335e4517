/** Time worked on an order, as it may be written down. */
import { type CalendarDate, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import type { Person } from './person.ts';
import type { LabourLine } from './workOrder.ts';

/** The stay of the machine so far, both days inclusive. */
export interface Stay {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const hoursOfDay = 24;

/** Hours of each person on each day; time of which nobody is named may be that of several. */
const fullDays = (labour: readonly LabourLine[]): readonly number[] => {
  const hours = new Map<string, number>();
  return labour.flatMap(({ personId, on, hours: worked }, i) => {
    if (personId === null) return [];
    const key = `${personId} ${on}`;
    const sum = (hours.get(key) ?? 0) + worked;
    hours.set(key, sum);
    return sum > hoursOfDay ? [i] : [];
  });
};

/**
 * The problems of time worked, each at its line: `workerUnknown`, `labourOutsideStay` (params `from`, `to`: before the
 * machine came in or after today), `labourTooLong` (more than 24 hours of one person on one day).
 */
export const labourProblems = (
  labour: readonly LabourLine[],
  { people, stay }: { readonly people: readonly Pick<Person, 'id'>[]; readonly stay: Stay },
): readonly Problem[] => {
  const known = new Set<string>(people.map(({ id }) => id));
  return [
    ...labour.flatMap(({ personId }, i) =>
      personId === null || known.has(personId) ? [] : [error('workerUnknown', `labour.${i}.personId`)],
    ),
    ...labour.flatMap(({ on }, i) =>
      on < stay.from || on > stay.to ? [error('labourOutsideStay', `labour.${i}.on`, { ...stay })] : [],
    ),
    ...fullDays(labour).map((i) => error('labourTooLong', `labour.${i}.hours`)),
  ];
};

/** The first day on which anyone worked, `otherwise` when no time is written down. */
export const firstWorkedOn = (labour: readonly LabourLine[], otherwise: CalendarDate): CalendarDate =>
  labour.reduce((first, { on }) => earlierDate(first, on), otherwise);

/** The last day on which anyone worked; null when no time is written down. */
export const lastWorkedOn = (labour: readonly LabourLine[]): CalendarDate | null =>
  labour.reduce<CalendarDate | null>((last, { on }) => (last === null ? on : laterDate(last, on)), null);
