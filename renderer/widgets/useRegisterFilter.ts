import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { filterFrom, type RegisterFilter, withoutFilter, withParameter } from './registerFilter.ts';

/** How long after the last key the search is written to the address. */
const addressAfter = 400;

/** What narrows a list of machines, and the ways to change it. */
export interface RegisterFiltering {
  /** The search as typed, a frame behind the keys at most. */
  readonly filter: RegisterFilter;
  /** Rises when the search was changed by other means than its field. */
  readonly version: number;
  readonly type: (query: string) => void;
  readonly narrow: (name: string, value: string | null) => void;
  readonly clear: () => void;
}

/** Search and filters of a list of machines: all but the keystrokes live in the address. */
export const useRegisterFilter = (): RegisterFiltering => {
  const [search, setSearch] = useSearchParams();
  const inAddress = useMemo(() => filterFrom(search), [search]);
  const { query, version, type, replace } = useTypedQuery(inAddress.query);
  const filter = useMemo(() => ({ ...inAddress, query }), [inAddress, query]);
  const narrow = useCallback(
    (name: string, value: string | null) => setSearch((now) => withParameter(now, name, value)),
    [setSearch],
  );
  const clear = useCallback(() => {
    replace('');
    setSearch(withoutFilter);
  }, [replace, setSearch]);
  return { filter, version, type, narrow, clear };
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
