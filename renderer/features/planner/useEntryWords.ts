import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { machineName } from '#widgets/registerView.ts';
import type { EntryWords } from './calendarFileView.ts';

/** The words of the calendar file, in the language on the screen. */
export const useEntryWords = (): EntryWords => {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const format = useFormat();
  return useMemo(
    () => ({
      text,
      summary: (machine, what) => [machine.code, machineName(machine), what].filter((part) => part !== '').join(' · '),
      window: ({ openOn, dueOn, closeOn }) =>
        dueOn === null
          ? ''
          : openOn === null || closeOn === null
            ? t('file.due', { due: format.date(dueOn) })
            : t('file.window', {
                due: format.date(dueOn),
                from: format.date(openOn),
                to: format.date(closeOn),
              }),
      hours: (hours) => t('file.hours', { hours: format.number(hours) }),
      with: (levels) => t('file.with', { levels: format.list(levels) }),
      order: ({ number, state }) => t('file.order', { number, state: common(`orderState.${state}`) }),
      day: (how) => t(`file.day.${how}`),
      statutory: t('file.statutory'),
      otherWork: t('file.otherWork'),
    }),
    [t, common, text, format],
  );
};
