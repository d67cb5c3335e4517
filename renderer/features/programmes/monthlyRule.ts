/** The n-th weekday of every so many months, which is what workshops mean by "on fixed weekdays". */
export interface MonthlyRule {
  /** 1 to 4, or -1 for the last. */
  readonly nth: number;
  readonly weekday: Weekday;
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
  `FREQ=MONTHLY;INTERVAL=${months};BYDAY=${nth}${weekday}`;

/** The rule a text says, or null when it says something else. */
export const readMonthlyRule = (rrule: string): MonthlyRule | null => {
  const found = /^FREQ=MONTHLY;(?:INTERVAL=(\d{1,3});)?BYDAY=\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/i.exec(rrule);
  const weekday = ruleWeekdays.find((day) => day === found?.[3]?.toUpperCase());
  if (found === null || weekday === undefined) return null;
  return { nth: Number(found[2]), weekday, months: Number(found[1] ?? 1) };
};
