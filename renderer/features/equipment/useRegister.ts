import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  /** What narrows it; the search as typed, a frame behind the keys at most. */
  readonly filter: RegisterFilter;
  /** Rises when the search was changed by other means than its field. */
  readonly version: number;
  readonly sorting: Sorting;
  /** Rows that pass the filter, in order. */
  readonly shown: readonly RegisterRow[];
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
  const inAddress = useMemo(() => filterFrom(search), [search]);
  const sorting = useMemo(() => sortingFrom(search), [search]);
  const { query, version, type, replace } = useTypedQuery(inAddress.query);
  const filter = useMemo(() => ({ ...inAddress, query }), [inAddress, query]);
  const words = useSortWords();
  const rows = useMemo(() => registerRows(fleet, lines, today), [fleet, lines, today]);
  const sorted = useMemo(() => sortedRows(rows, sorting, words), [rows, sorting, words]);
  const shown = useMemo(() => filteredRows(sorted, filter), [sorted, filter]);
  const narrow = useCallback(
    (name: string, value: string | null) => setSearch((now) => withParameter(now, name, value)),
    [setSearch],
  );
  const sort = useCallback(
    (next: Sorting) => setSearch((now) => withParameter(now, 'sort', sortText(next)), { replace: true }),
    [setSearch],
  );
  const clear = useCallback(() => {
    replace('');
    setSearch((now) => {
      const kept = withParameter(new URLSearchParams(), 'archived', now.get('archived'));
      return withParameter(kept, 'sort', now.get('sort'));
    });
  }, [replace, setSearch]);
  return { filter, version, sorting, shown, type, narrow, sort, clear };
};

interface TypedQuery {
  readonly query: string;
  /** Rises when the search was changed by other means than its field, which must then show it anew. */
  readonly version: number;
  readonly type: (query: string) => void;
  readonly replace: (query: string) => void;
}

/** The search as typed. It goes into the address when the keys rest; an address changed by others wins. */
const useTypedQuery = (inAddress: string): TypedQuery => {
  const [, setSearch] = useSearchParams();
  const written = useRef(inAddress);
  const [query, setQuery] = useState(inAddress);
  const [version, setVersion] = useState(0);
  const replace = useCallback((text: string) => {
    setQuery(text);
    setVersion((before) => before + 1);
  }, []);
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    replace(inAddress);
  }, [inAddress, replace]);
  useEffect(() => {
    if (query === written.current) return;
    const timer = setTimeout(() => {
      written.current = query;
      setSearch((now) => withParameter(now, 'q', query), { replace: true });
    }, addressAfter);
    return () => clearTimeout(timer);
  }, [query, setSearch]);
  // A transition: the letter shows at once, and a slow list never holds up the next key.
  const type = useCallback((text: string) => startTransition(() => setQuery(text)), []);
  return { query, version, type, replace };
};
