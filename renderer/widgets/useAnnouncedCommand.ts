import type { Result } from '#kernel/result.ts';
import { useProblemNotice } from './useProblemNotice.ts';

type Command<I, T> = (input: I) => Promise<Result<T>>;

/** Runs a command that has no form: what stands in its way is said in a notice. Answers its value, or null. */
export const useAnnouncedCommand = <I, T>(
  command: Command<I, T>,
): { readonly run: (input: I) => Promise<T | null> } => {
  const announce = useProblemNotice();
  return {
    run: async (input) => {
      const result = await command(input);
      if (result.ok) return result.value;
      announce(result.problems);
      return null;
    },
  };
};
