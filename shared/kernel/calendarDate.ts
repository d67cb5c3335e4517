/**
 * Civil dates as text `YYYY-MM-DD` (years 0001 to 9999), proleptic Gregorian, no time zone.
 * Text sorts as dates do, so `<` and `>` compare them. Reckoning goes through epoch days
 * (days since 1970-01-01) by Hinnant's days-from-civil.
 */
export type CalendarDate = string & { readonly __calendarDate: true };

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the year has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0);

const digits = (text: string, from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i++) n = n * 10 + text.charCodeAt(i) - 48;
  return n;
};

/** Year of a date. */
export const yearOf = (date: CalendarDate): number => digits(date, 0, 4);
/** Month of a date, 1 to 12. */
export const monthOf = (date: CalendarDate): number => digits(date, 5, 7);
/** Day of the month, 1 to 31. */
export const dayOf = (date: CalendarDate): number => digits(date, 8, 10);

/** Whether a text is a date that exists: `2026-02-29` is not. */
export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The text as a date; throws on one that does not exist. For literals and data already validated. */
export const calendarDate = (text: string): CalendarDate => {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
};

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** A date from its parts; throws when they name no day. */
export const dateFromParts = (year: number, month: number, day: number): CalendarDate =>
  calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

/** Days since 1970-01-01, negative before. */
export const toEpochDay = (date: CalendarDate): number => epochDayOfParts(yearOf(date), monthOf(date), dayOf(date));

/** Epoch day of a civil date given in parts; the parts must name a day. */
export const epochDayOfParts = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146097 + doe - 719468;
};

/** Year, month (1 to 12) and day of an epoch day. */
const partsOfEpochDay = (epochDay: number): readonly [year: number, month: number, day: number] => {
  const z = epochDay + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, day];
};

const dateText = (epochDay: number): CalendarDate => {
  const [year, month, day] = partsOfEpochDay(epochDay);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
};

/** Last day that has a name: 9999-12-31. */
export const lastEpochDay = 2932896;

/** 1970-01-01 to 2149-06-06 are spelt once and kept, because a due list names half a million dates. */
const memoLength = 65536;
const memo: (CalendarDate | undefined)[] = [];

/** The date of an epoch day (whole number, from 0001-01-01 to `lastEpochDay`). */
export const fromEpochDay = (epochDay: number): CalendarDate => {
  if (epochDay < 0 || epochDay >= memoLength) return dateText(epochDay);
  const known = memo[epochDay];
  if (known !== undefined) return known;
  const text = dateText(epochDay);
  memo[epochDay] = text;
  return text;
};

/** Epoch day `months` later, clamped to the month's end; `addMonths` for those who reckon in days. */
export const addMonthsToEpochDay = (epochDay: number, months: number): number => {
  const [fromYear, fromMonth, fromDay] = partsOfEpochDay(epochDay);
  const total = fromYear * 12 + (fromMonth - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return epochDayOfParts(year, month, Math.min(fromDay, daysInMonth(year, month)));
};

/** `days` later (or earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromEpochDay(toEpochDay(date) + days);

/** `months` later, clamped to the month's end: 31 January + 1 month = 28 or 29 February. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const total = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const day = Math.min(dayOf(date), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
};

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toEpochDay(to) - toEpochDay(from);

/** ISO 8601 weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (date: CalendarDate): number => {
  const w = (toEpochDay(date) + 3) % 7;
  return (w < 0 ? w + 7 : w) + 1;
};

/** ISO 8601 week: weeks begin on Monday, week 1 holds the year's first Thursday. `year` is the week's year. */
export const isoWeekOf = (date: CalendarDate): { readonly year: number; readonly week: number } => {
  const thursday = toEpochDay(date) - weekdayOf(date) + 4;
  const year = yearOf(fromEpochDay(thursday));
  return { year, week: Math.floor((thursday - epochDayOfParts(year, 1, 1)) / 7) + 1 };
};

/** The earlier of two dates. */
export const earlierDate = (a: CalendarDate, b: CalendarDate): CalendarDate => (a <= b ? a : b);
/** The later of two dates. */
export const laterDate = (a: CalendarDate, b: CalendarDate): CalendarDate => (a >= b ? a : b);
