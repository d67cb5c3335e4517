import type { Language } from '#domain/language.ts';
import { type CalendarDate, dayOf, monthOf, yearOf } from '#kernel/calendarDate.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

/** Dates and numbers as the reader's language writes them. */
export interface Format {
  /** `21 Nov 2026`. */
  readonly date: (date: CalendarDate) => string;
  /** `21 Nov`, with the year only when it is not `today`'s. */
  readonly shortDate: (date: CalendarDate, today: CalendarDate) => string;
  /** `6 – 21 Dec`, both ends inclusive, with the years only when they are not `today`'s. */
  readonly dateRange: (from: CalendarDate, to: CalendarDate, today: CalendarDate) => string;
  /** `Saturday 21 November 2026`. */
  readonly longDate: (date: CalendarDate) => string;
  /** `21 Nov 2026, 16:42` in the machine's time zone. */
  readonly moment: (instant: string) => string;
  /** `Monday`. */
  readonly weekday: (date: CalendarDate) => string;
  /** `Mon`. */
  readonly shortWeekday: (date: CalendarDate) => string;
  /** Month's short name for an axis. */
  readonly month: (date: CalendarDate) => string;
  /** `November 2026`. */
  readonly monthOfYear: (date: CalendarDate) => string;
  /** `Nov 2026`. */
  readonly shortMonthOfYear: (date: CalendarDate) => string;
  /** Grouped digits, at most `decimals` (default 1) behind the point. */
  readonly number: (value: number, decimals?: number) => string;
  /** `€1,240.50`: with the currency's own sign and decimals; two decimals without one. `currency` as ISO 4217 or empty. */
  readonly amount: (value: number, currency: string) => string;
  /** The name of a currency: `Euro`. */
  readonly currency: (code: string) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

const asUtc = (date: CalendarDate): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));

const amountStyle = (currency: string): Intl.NumberFormatOptions =>
  currency === ''
    ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
    : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };

const make = (language: Language): Format => {
  const locale = locales[language];
  const style = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: CalendarDate) => intl.format(asUtc(date));
  };
  const date = style({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortDate = style({ day: 'numeric', month: 'short' });
  const range = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', ...options });
    return (from: CalendarDate, to: CalendarDate) => intl.formatRange(asUtc(from), asUtc(to));
  };
  const [rangeInYear, rangeWithYear] = [range({}), range({ year: 'numeric' })];
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const numbers = new Map<number, Intl.NumberFormat>();
  const amounts = new Map<string, Intl.NumberFormat>();
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    date,
    shortDate: (day, today) => (yearOf(day) === yearOf(today) ? shortDate(day) : date(day)),
    dateRange: (from, to, today) =>
      yearOf(from) === yearOf(today) && yearOf(to) === yearOf(today) ? rangeInYear(from, to) : rangeWithYear(from, to),
    weekday: style({ weekday: 'long' }),
    shortWeekday: style({ weekday: 'short' }),
    longDate: style({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    moment: (instant) => moment.format(new Date(instant)),
    month: style({ month: 'short' }),
    shortMonthOfYear: style({ month: 'short', year: 'numeric' }),
    monthOfYear: style({ month: 'long', year: 'numeric' }),
    number: (value, decimals = 1) => {
      const known = numbers.get(decimals);
      const intl = known ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
      if (!known) numbers.set(decimals, intl);
      return intl.format(value);
    },
    amount: (value, currency) => {
      const known = amounts.get(currency);
      const intl = known ?? new Intl.NumberFormat(locale, amountStyle(currency));
      if (!known) amounts.set(currency, intl);
      return intl.format(value);
    },
    currency: (code) => currencies.of(code) ?? code,
    // ICU sets no space between "and" and a figure, as Chinese set with figures asks for.
    list: (items) => list.format(items).replace(/和(?=\d)/g, '和 '),
  };
};

const made = new Map<Language, Format>();

/** The formats of a language, made once. */
export const formatFor = (language: Language): Format => {
  const known = made.get(language);
  if (known) return known;
  const format = make(language);
  made.set(language, format);
  return format;
};
