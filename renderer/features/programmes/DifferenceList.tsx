import { useTranslation } from 'react-i18next';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import styles from './Programmes.module.css';
import type { Difference } from './revisionDiff.ts';

/** Differences between two revisions, a sentence each. */
export const DifferenceList = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const { t } = useTranslation('programmes');
  const sentence = useDifferenceWords();
  if (differences.length === 0) return <p className={styles['second']}>{t('diff.nothing')}</p>;
  return (
    <ul className={styles['differences']}>
      {differences.map((difference) => (
        <li key={'level' in difference ? `${difference.kind} ${difference.level.id}` : difference.kind}>
          {sentence(difference)}
        </li>
      ))}
    </ul>
  );
};

const useDifferenceWords = (): ((difference: Difference) => string) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const text = useLocalText();
  const format = useFormat();
  const words = useTriggerWords();
  const hours = (value: number | null): string =>
    value === null ? editor('sums.hoursUnknown') : t('page.hours', { value: format.number(value) });
  return (difference) => {
    if (difference.kind === 'order') {
      return t('diff.order', { levels: format.list(difference.levels.map(({ name }) => text(name))) });
    }
    const level = text(difference.level.name);
    switch (difference.kind) {
      case 'levelAdded':
      case 'levelRemoved':
      case 'other':
        return t(`diff.${difference.kind}`, { level });
      case 'renamed':
        return t('diff.renamed', { before: text(difference.before.name), after: level });
      case 'rule':
        return t('diff.rule', {
          level,
          before: words.level(difference.before),
          after: words.level(difference.level),
        });
      case 'hours':
        return editor('diff.hours', {
          level,
          before: hours(difference.before.plannedHours),
          after: hours(difference.level.plannedHours),
        });
      case 'certificate':
        return editor(difference.level.needsCertificate ? 'diff.certificate' : 'diff.noCertificate', { level });
      case 'statutory':
        return editor(difference.level.isStatutory ? 'diff.statutory' : 'diff.notStatutory', { level });
      case 'coverage':
      case 'tasksMoved':
        return editor(`diff.${difference.kind}`, { level });
      case 'shift':
        return t('diff.shift', { level, after: words.shift(difference.level.shift) });
      case 'tasksAdded':
      case 'tasksRemoved':
      case 'tasksChanged':
        return t(`diff.${difference.kind}`, {
          level,
          count: difference.tasks.length,
          tasks: format.list(difference.tasks.map(text)),
        });
    }
  };
};
