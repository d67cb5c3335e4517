import { useTranslation } from 'react-i18next';
import type { Closure } from '#domain/settings.ts';
import type { Format } from '#i18n/format.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, type CalendarDate, calendarDate, dateFromParts } from '#kernel/calendarDate.ts';
import { ruleInWords } from '#widgets/ruleWords.ts';
import { readClosureRule, weekdayCodes } from './closureForm.ts';

const aMonday = calendarDate('2026-11-16');

/** Names of the weekdays, Monday first. */
export const weekdayNames = (format: Format): readonly string[] =>
  weekdayCodes.map((_, index) => format.weekday(addDays(aMonday, index)));

/** Keys of the places a weekday has in a month. */
export const placeKeys = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;

/** A day of no year in particular, of one that has a 29 February. */
const inLeapYear = (month: number, day: number): CalendarDate => dateFromParts(2028, month, day);

/**
 * When the workshop is closed, in words: `1 – 3 Oct each year`, `First Monday of May`, `16 – 22 Feb 2027; worked: 14 Feb`.
 */
export const useClosureWords = (today: CalendarDate): ((closure: Closure) => string) => {
  const { t } = useTranslation('capacity');
  const { t: programmes } = useTranslation('programmes');
  const format = useFormat();
  const span = (from: CalendarDate, to: CalendarDate, seenFrom = from) =>
    from === to ? format.shortDate(from, seenFrom) : format.dateRange(from, to, seenFrom);
  const when = ({ rrule, from, to }: Closure): string => {
    if (rrule === null) return from === null || to === null ? '' : span(from, to, today);
    const rule = readClosureRule(rrule);
    if (rule === null) return ruleInWords(rrule, { t: programmes, format });
    if ('firstDay' in rule) {
      return t('eachYear', { days: span(inLeapYear(rule.month, rule.firstDay), inLeapYear(rule.month, rule.lastDay)) });
    }
    return t(`place.${placeKeys[`${rule.nth}`]}`, {
      day: weekdayNames(format)[weekdayCodes.indexOf(rule.weekday)] ?? '',
      month: format.month(dateFromParts(2026, rule.month, 1)),
    });
  };
  return (closure) => {
    const { makeUpDays = [] } = closure;
    if (makeUpDays.length === 0) return when(closure);
    const days = format.list(makeUpDays.map((day) => format.shortDate(day, today)));
    return t('withMakeUp', { when: when(closure), days });
  };
};
