import { useTranslation } from 'react-i18next';
import type { Finding, FoundRecord } from '#domain/integrity.ts';
import type { integrity as english } from '#i18n/en/integrity.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { isCalendarDate } from '#kernel/calendarDate.ts';

type Texts = typeof english;

/** A finding in words: the record it is of, and what is wrong with it. */
export const useFindingWords = () => {
  const { t } = useTranslation('integrity');
  const format = useFormat();
  const kindOf = (table: string): string => t(`table.${table as keyof Texts['table']}`);
  const inWords = (name: string, value: string | number): string => {
    if (typeof value === 'number') return name === 'seq' ? String(value) : format.number(value);
    if (name === 'why') return t(`why.${value as keyof Texts['why']}`);
    if (name === 'table') return value === '' ? kindOf('other') : kindOf(value);
    return isCalendarDate(value) ? format.date(value) : value;
  };
  return {
    /** What has no number and no name is known by its day. */
    record: ({ table, name }: FoundRecord): string =>
      name === '' ? kindOf(table) : `${kindOf(table)} ${isCalendarDate(name) ? format.date(name) : name}`,
    what: ({ code, params }: Finding): string => {
      const worded = Object.entries(params).map(([name, value]) => [name, inWords(name, value)]);
      return t(`finding.${code}` as 'finding.rowMalformed', Object.fromEntries(worded));
    },
  };
};
