/** What the address of the audit trail asks for. What it does not know it takes as not given. */
import type { AuditFilter } from '#domain/auditFilter.ts';
import type { TableName } from '#domain/change.ts';
import type { Person } from '#domain/person.ts';
import { addDays, type CalendarDate, dayOf, isCalendarDate, monthOf, yearOf } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { auditGroups, auditTables, tablesOf } from './auditGroups.ts';

/** What can stand in the address. */
export type AuditKey = 'person' | 'records' | 'about' | 'from' | 'until' | 'search';

/** The tables meant: of a group, or one alone; null: all. */
const tablesMeant = (records: string | null): readonly TableName[] | null => {
  const group = auditGroups.find((one) => `all-${one}` === records);
  if (group !== undefined) return tablesOf(group);
  const table = auditTables.find((one) => one === records);
  return table === undefined ? null : [table];
};

/** A day of the address; null when there is none. */
export const dayIn = (params: URLSearchParams, key: 'from' | 'until'): CalendarDate | null => {
  const day = params.get(key);
  return day !== null && isCalendarDate(day) ? day : null;
};

/** The moment at which a day begins where this computer stands. */
const beginning = (day: CalendarDate): Instant =>
  new Date(yearOf(day), monthOf(day) - 1, dayOf(day)).toISOString() as Instant;

const wordsOf = (text: string | null): readonly string[] => (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);

/** The filter that an address means; the last day is within. */
export const filterIn = (params: URLSearchParams): AuditFilter => {
  const [from, until] = [dayIn(params, 'from'), dayIn(params, 'until')];
  return {
    actor: (params.get('person') as Person['id'] | null) || null,
    tables: tablesMeant(params.get('records')),
    about: params.get('about') || null,
    from: from === null ? null : beginning(from),
    until: until === null ? null : beginning(addDays(until, 1)),
    words: wordsOf(params.get('search')),
  };
};
