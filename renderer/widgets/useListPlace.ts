import { useState } from 'react';
import { useSearchParams } from 'wouter';

interface ListPlace<F extends string> {
  readonly filter: F;
  readonly query: string;
  readonly narrow: (filter: F) => void;
  readonly search: (query: string) => void;
  /** Everything under the first filter, without words. */
  readonly clear: () => void;
}

/**
 * Where a list stands: what it is narrowed to and the words looked for, both in the address (`show`, `q`).
 * `filterIn` reads the filter; `usual` is the one the list opens with and the address leaves out.
 */
export const useListPlace = <F extends string>(
  filterIn: (params: URLSearchParams) => F,
  usual: NoInfer<F>,
): ListPlace<F> => {
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get('q') ?? '');
  const filter = filterIn(params);
  const go = (show: F, q: string) => {
    setQuery(q);
    setParams({ ...(show === usual ? {} : { show }), ...(q === '' ? {} : { q }) }, { replace: true });
  };
  return {
    filter,
    query,
    narrow: (show) => go(show, query),
    search: (q) => go(filter, q),
    clear: () => go(usual, ''),
  };
};
