import { notifications } from '@mantine/notifications';
import type { Result } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';

/** Runs a command that has no form; what stands in its way is said in a notice. */
export const useToldCommand = <I, T>(command: (input: I) => Promise<Result<T>>): ((input: I) => Promise<void>) => {
  const text = useProblemText();
  return async (input) => {
    const result = await command(input);
    if (result.ok) return;
    notifications.show({ color: 'red', message: result.problems.map(text).join(' '), autoClose: 8000 });
  };
};
