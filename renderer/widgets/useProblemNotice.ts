import { notifications } from '@mantine/notifications';
import { loadTexts } from '#i18n/i18n.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from './useProblemText.ts';

/** Says problems in a notice, for what has no form to say them in. The first screen comes without the words of most. */
export const useProblemNotice = (): ((problems: readonly Problem[]) => void) => {
  const text = useProblemText();
  return (problems) =>
    void loadTexts().then(() =>
      notifications.show({ color: 'red', message: problems.map(text).join(' '), autoClose: 8000 }),
    );
};
