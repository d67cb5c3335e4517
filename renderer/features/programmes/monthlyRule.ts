/** The n-th weekday of every so many months, which is what workshops mean by "on fixed weekdays". */
export interface MonthlyRule {
  /** 1 to 4, or -1 for the last. */
  readonly nth: number;
  readonly weekday: Weekday;
  /** NaN while the field is empty: the rule is then not sound, and says so. */
  readonly months: number;
}

/** Weekdays as RFC 5545 names them, Monday first. */
export const ruleWeekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekday. */
export type Weekday = (typeof ruleWeekdays)[number];

/** The places a weekday can have in a month. */
export const nthChoices = [1, 2, 3, 4, -1] as const;

/** The rule's text: `FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO`. */
export const monthlyRuleText = ({ nth, weekday, months }: MonthlyRule): string =>
  `FREQ=MONTHLY;INTERVAL=${Number.isNaN(months) ? '' : months};BYDAY=${nth}${weekday}`;

const shape = /^(?:RRULE:)?FREQ=MONTHLY;(?:INTERVAL=(-?\d*);)?BYDAY=\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/i;

/** The rule a text says, or null when it says something else. */
export const readMonthlyRule = (rrule: string): MonthlyRule | null => {
  const found = shape.exec(rrule);
  const weekday = ruleWeekdays.find((day) => day === found?.[3]?.toUpperCase());
  if (found === null || weekday === undefined) return null;
  const months = found[1] ?? '1';
  return { nth: Number(found[2]), weekday, months: months === '' ? Number.NaN : Number(months) };
};
