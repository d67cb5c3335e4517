import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import { withParameter } from '#widgets/registerFilter.ts';

/** Whether a new machine is being entered stands in the address: `?new=1`. */
export const useNewMachine = () => {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (value: string | null) => setSearch((now) => withParameter(now, 'new', value), { replace: true }),
    [setSearch],
  );
  const open = useCallback(() => set('1'), [set]);
  const close = useCallback(() => set(null), [set]);
  return { isOpen: search.get('new') === '1', open, close };
};
