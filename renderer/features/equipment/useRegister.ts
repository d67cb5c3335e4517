import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Sorting } from '#ui/VirtualTable.tsx';
import { sortingFrom, sortText, withParameter } from '#widgets/registerFilter.ts';
import { filteredRows, type RegisterRow, registerRows, sortedRows } from '#widgets/registerView.ts';
import { type RegisterFiltering, useRegisterFilter } from '#widgets/useRegisterFilter.ts';
import { useSortWords } from '#widgets/useSortWords.ts';

/** The register as the screen shows it. */
export interface RegisterState extends RegisterFiltering {
  readonly sorting: Sorting;
  /** Rows that pass the filter, in order. */
  readonly shown: readonly RegisterRow[];
  readonly sort: (sorting: Sorting) => void;
}

/** Search, filters and sorting of the register: all but the keystrokes live in the address. */
export const useRegister = (source: {
  readonly fleet: Fleet;
  readonly lines: readonly DueLine[];
  readonly today: CalendarDate;
}): RegisterState => {
  const { fleet, lines, today } = source;
  const [search, setSearch] = useSearchParams();
  const filtering = useRegisterFilter();
  const sorting = useMemo(() => sortingFrom(search), [search]);
  const words = useSortWords();
  const rows = useMemo(() => registerRows(fleet, lines, today), [fleet, lines, today]);
  const sorted = useMemo(() => sortedRows(rows, sorting, words), [rows, sorting, words]);
  const shown = useMemo(() => filteredRows(sorted, filtering.filter), [sorted, filtering.filter]);
  const sort = useCallback(
    (next: Sorting) => setSearch((now) => withParameter(now, 'sort', sortText(next)), { replace: true }),
    [setSearch],
  );
  return { ...filtering, sorting, shown, sort };
};
