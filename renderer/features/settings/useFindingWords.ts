import { useTranslation } from 'react-i18next';
import type { Finding, FoundRecord } from '#domain/integrity.ts';
import type { auditFields as fields } from '#i18n/en/auditFields.ts';
import type { integrity as english } from '#i18n/en/integrity.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { isCalendarDate } from '#kernel/calendarDate.ts';

type Texts = typeof english;

/** A finding in words: the record it is of, and what is wrong with it. */
export const useFindingWords = () => {
  const { t, i18n } = useTranslation('integrity');
  const { t: ofField } = useTranslation('auditFields');
  const format = useFormat();
  const kindOf = (table: string): string => t(`table.${table as keyof Texts['table']}`);
  const columnOf = (column: string): string =>
    i18n.exists(`auditFields:field.${column}`) ? ofField(`field.${column as keyof (typeof fields)['field']}`) : column;
  const inWords = (name: string, value: string | number): string => {
    if (typeof value === 'number') return name === 'seq' ? String(value) : format.number(value);
    if (name === 'why') return t(`why.${value as keyof Texts['why']}`);
    // A column within a column is told by both.
    if (name === 'path') return value.split('.').map(columnOf).join(' › ');
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
