import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Sorting } from '#ui/VirtualTable.tsx';
import { filterFrom, type RegisterFilter, sortingFrom, sortText, withParameter } from './registerFilter.ts';
import { filteredRows, type RegisterRow, registerRows, type SortWords, sortedRows } from './registerView.ts';

/** How long after the last key the search is written to the address. */
const addressAfter = 400;

/** The register as the screen shows it. */
export interface RegisterState {
  readonly filter: RegisterFilter;
  readonly sorting: Sorting;
  /** Rows that pass the filter, in order. */
  readonly shown: readonly RegisterRow[];
  /** The search as typed; ahead of `shown` by a frame while it is being typed. */
  readonly query: string;
  readonly type: (query: string) => void;
  readonly narrow: (name: string, value: string | null) => void;
  readonly sort: (sorting: Sorting) => void;
  readonly clear: () => void;
}

const useSortWords = (): SortWords => {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useLocalText();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    return {
      kind: ({ machine }) => t(`kind.${machine.kind}`),
      programme: ({ programmes }) => programmes.map(({ name }) => text(name)).join(', '),
      compare,
    };
  }, [t, language, text]);
};

/** Search, filters and sorting of the register: all but the keystrokes live in the address. */
export const useRegister = (source: {
  readonly fleet: Fleet;
  readonly lines: readonly DueLine[];
  readonly today: CalendarDate;
}): RegisterState => {
  const { fleet, lines, today } = source;
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterFrom(search), [search]);
  const sorting = useMemo(() => sortingFrom(search), [search]);
  const [query, type] = useTypedQuery(filter.query, (q) =>
    setSearch((now) => withParameter(now, 'q', q), { replace: true }),
  );
  const words = useSortWords();
  const rows = useMemo(() => registerRows(fleet, lines, today), [fleet, lines, today]);
  const sorted = useMemo(() => sortedRows(rows, sorting, words), [rows, sorting, words]);
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => filteredRows(sorted, { ...filter, query: wanted }), [sorted, filter, wanted]);
  return {
    filter,
    sorting,
    shown,
    query,
    type,
    narrow: (name, value) => setSearch((now) => withParameter(now, name, value)),
    sort: (next) => setSearch((now) => withParameter(now, 'sort', sortText(next)), { replace: true }),
    clear: () => {
      type('');
      setSearch((now) => withParameter(new URLSearchParams(), 'archived', now.get('archived')));
    },
  };
};

/** What is typed shows at once and goes into the address when the keys rest. An address changed by others wins. */
const useTypedQuery = (inAddress: string, write: (query: string) => void): [string, (query: string) => void] => {
  const [query, setQuery] = useState(inAddress);
  const [settled, setSettled] = useState(inAddress);
  if (inAddress !== settled) {
    setSettled(inAddress);
    setQuery(inAddress);
  }
  useEffect(() => {
    if (query === inAddress) return;
    const timer = setTimeout(() => {
      setSettled(query);
      write(query);
    }, addressAfter);
    return () => clearTimeout(timer);
  });
  return [query, useCallback((text: string) => setQuery(text), [])];
};
