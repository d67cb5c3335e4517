import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { isCalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import styles from './Kiosk.module.css';

/** What stands in the way, in sentences. */
export const Troubles = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const text = useProblemText();
  const words = (problem: Problem): string => {
    const { code, level, params = {} } = problem;
    const { value, on } = { value: params['value'], on: params['on'] };
    // Elsewhere it can be confirmed; at the machine one looks again.
    const isBelow = code === 'readingBackwards' && level === 'error';
    if (!isBelow || typeof value !== 'number' || typeof on !== 'string' || !isCalendarDate(on)) return text(problem);
    return t('readsBack', { value: format.number(value), date: format.date(on) });
  };
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles['trouble']}>
      <IconAlertTriangleFilled size={32} aria-hidden />
      <div>
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.field ?? ''}`}>{words(problem)}</p>
        ))}
      </div>
    </div>
  );
};
