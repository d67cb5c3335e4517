import type { Saved } from '#bridge/messages.ts';
import type { Result } from '#kernel/result.ts';
import { useProblemNotice } from './useProblemNotice.ts';

/** Takes how the saving of a file ended: says in a notice why it failed; answers whether it was saved, not called off. */
export const useSavingNotice = (): ((saved: Result<Saved>) => boolean) => {
  const announce = useProblemNotice();
  return (saved) => {
    if (!saved.ok) announce(saved.problems);
    return saved.ok && saved.value.outcome !== 'cancelled';
  };
};
