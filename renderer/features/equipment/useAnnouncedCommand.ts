import { notifications } from '@mantine/notifications';
import type { Result } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';

type Command<I, T> = (input: I) => Promise<Result<T>>;

/** Runs a command that has no form: what stands in its way is said in a notice. */
export const useAnnouncedCommand = <I, T>(
  command: Command<I, T>,
): { readonly run: (input: I) => Promise<T | null> } => {
  const text = useProblemText();
  return {
    run: async (input) => {
      const result = await command(input);
      if (result.ok) return result.value;
      notifications.show({ color: 'red', message: result.problems.map(text).join(' '), autoClose: 8000 });
      return null;
    },
  };
};
