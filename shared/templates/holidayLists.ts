/**
 * Public holidays by country: proposals to begin with, never law. Most are those that a rule of the calendar can say;
 * those that follow the moon or the sun (Spring Festival, Qingming, Easter), days in lieu and the days worked to make up
 * for them are announced year by year: they are spans.
 */
import type { LocalText } from '#domain/language.ts';
import type { Closure } from '#domain/settings.ts';
import { calendarDate } from '#kernel/calendarDate.ts';

/** A holiday that comes back every year, or that of one year. */
export interface ListedHoliday extends Omit<Closure, 'id' | 'name'> {
  readonly name: LocalText;
}

/** The holidays of a country. `id` names it in the texts of the settings. */
export interface HolidayList {
  readonly id: 'china' | 'china2026' | 'england' | 'unitedStates';
  readonly holidays: readonly ListedHoliday[];
}

const holiday = ([en, hans, hant]: readonly [string, string, string], rule: string): ListedHoliday => ({
  name: { en, 'zh-Hans': hans, 'zh-Hant': hant },
  rrule: `FREQ=YEARLY;${rule}`,
  from: null,
  to: null,
});

/** The days off of one holiday as announced, and the days worked for it. */
const announced = (
  [en, hans, hant]: readonly [string, string, string],
  [from, to]: readonly [string, string],
  makeUpDays: readonly string[] = [],
): ListedHoliday => ({
  name: { en, 'zh-Hans': hans, 'zh-Hant': hant },
  rrule: null,
  from: calendarDate(from),
  to: calendarDate(to),
  ...(makeUpDays.length === 0 ? {} : { makeUpDays: makeUpDays.map(calendarDate) }),
});

/** Days of a month, each year. */
const days = (month: number, ...monthDays: readonly number[]): string =>
  `BYMONTH=${month};BYMONTHDAY=${monthDays.join(',')}`;

/** A weekday of a month, each year: `1MO` the first Monday, `-1MO` the last. */
const weekday = (month: number, day: string): string => `BYMONTH=${month};BYDAY=${day}`;

const newYear = holiday(['New Year’s Day', '元旦', '元旦'], days(1, 1));
const christmas = ['Christmas Day', '圣诞节', '聖誕節'] as const;

/** State Council decree on holidays as amended for 2025: Labour Day has two days, National Day three. */
const china: readonly ListedHoliday[] = [
  newYear,
  holiday(['Labour Day', '劳动节', '勞動節'], days(5, 1, 2)),
  holiday(['National Day', '国庆节', '國慶節'], days(10, 1, 2, 3)),
];

/** Notice of the General Office of the State Council of 4 November 2025 on the holidays of 2026. */
const china2026: readonly ListedHoliday[] = [
  announced(['New Year’s Day', '元旦', '元旦'], ['2026-01-01', '2026-01-03'], ['2026-01-04']),
  announced(['Spring Festival', '春节', '春節'], ['2026-02-15', '2026-02-23'], ['2026-02-14', '2026-02-28']),
  announced(['Qingming', '清明节', '清明節'], ['2026-04-04', '2026-04-06']),
  announced(['Labour Day', '劳动节', '勞動節'], ['2026-05-01', '2026-05-05'], ['2026-05-09']),
  announced(['Dragon Boat Festival', '端午节', '端午節'], ['2026-06-19', '2026-06-21']),
  announced(['Mid-Autumn Festival', '中秋节', '中秋節'], ['2026-09-25', '2026-09-27']),
  announced(['National Day', '国庆节', '國慶節'], ['2026-10-01', '2026-10-07'], ['2026-09-20', '2026-10-10']),
];

/** Banking and Financial Dealings Act 1971 with the days proclaimed each year since 1978. */
const england: readonly ListedHoliday[] = [
  newYear,
  holiday(['Early May bank holiday', '五月初银行假日', '五月初銀行假日'], weekday(5, '1MO')),
  holiday(['Spring bank holiday', '春季银行假日', '春季銀行假日'], weekday(5, '-1MO')),
  holiday(['Summer bank holiday', '夏季银行假日', '夏季銀行假日'], weekday(8, '-1MO')),
  holiday(christmas, days(12, 25)),
  holiday(['Boxing Day', '节礼日', '節禮日'], days(12, 26)),
];

/** 5 U.S.C. § 6103(a). */
const unitedStates: readonly ListedHoliday[] = [
  newYear,
  holiday(['Martin Luther King Jr. Day', '马丁·路德·金纪念日', '馬丁·路德·金紀念日'], weekday(1, '3MO')),
  holiday(['Washington’s Birthday', '华盛顿诞辰日', '華盛頓誕辰日'], weekday(2, '3MO')),
  holiday(['Memorial Day', '阵亡将士纪念日', '陣亡將士紀念日'], weekday(5, '-1MO')),
  holiday(['Juneteenth', '六月节', '六月節'], days(6, 19)),
  holiday(['Independence Day', '独立日', '獨立日'], days(7, 4)),
  holiday(['Labor Day', '劳工节', '勞工節'], weekday(9, '1MO')),
  holiday(['Columbus Day', '哥伦布日', '哥倫布日'], weekday(10, '2MO')),
  holiday(['Veterans Day', '退伍军人节', '退伍軍人節'], days(11, 11)),
  holiday(['Thanksgiving Day', '感恩节', '感恩節'], weekday(11, '4TH')),
  holiday(christmas, days(12, 25)),
];

/** The lists that can be added with one click. */
export const holidayLists: readonly HolidayList[] = [
  { id: 'china', holidays: china },
  { id: 'china2026', holidays: china2026 },
  { id: 'england', holidays: england },
  { id: 'unitedStates', holidays: unitedStates },
];
