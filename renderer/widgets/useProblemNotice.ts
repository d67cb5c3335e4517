import { notifications } from '@mantine/notifications';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from './useProblemText.ts';

/** Says problems in a notice, for what has no form to say them in. */
export const useProblemNotice = (): ((problems: readonly Problem[]) => void) => {
  const text = useProblemText();
  return (problems) => notifications.show({ color: 'red', message: problems.map(text).join(' '), autoClose: 8000 });
};
