import { useTranslation } from 'react-i18next';
import { useLocalText } from '#i18n/useFormat.ts';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import styles from './Templates.module.css';
import type { TemplateDifference } from './templateDiff.ts';

/** Differences between two revisions of a check template, a sentence each. */
export const TemplateDifferences = ({ differences }: { readonly differences: readonly TemplateDifference[] }) => {
  const { t } = useTranslation('checkTemplates');
  const sentence = useSentence();
  if (differences.length === 0) return <p className={styles['second']}>{t('diff.nothing')}</p>;
  return (
    <ul className={styles['differences']}>
      {differences.map((difference) => (
        <li key={keyOf(difference)}>{sentence(difference)}</li>
      ))}
    </ul>
  );
};

const keyOf = (difference: TemplateDifference): string => {
  const { kind } = difference;
  if ('item' in difference) return `${kind} ${difference.item.id}`;
  return 'section' in difference ? `${kind} ${difference.section.id}` : kind;
};

const useSentence = (): ((difference: TemplateDifference) => string) => {
  const { t } = useTranslation('checkTemplates');
  const { t: defects } = useTranslation('defects');
  const text = useLocalText();
  const limitWords = useLimitWords();
  return (difference) => {
    switch (difference.kind) {
      case 'sectionAdded':
      case 'sectionRemoved':
      case 'sectionChanged':
        return t(`diff.${difference.kind}`, { section: text(difference.section.name) });
      case 'itemAdded':
      case 'itemRemoved':
        return t(`diff.${difference.kind}`, {
          item: text(difference.item.text),
          section: text(difference.section.name),
        });
      case 'limits': {
        const before = limitWords(difference.before.limits) || t('diff.noValue');
        const after = limitWords(difference.item.limits) || t('diff.noValue');
        return t('diff.limits', { item: text(difference.item.text), before, after });
      }
      case 'severity':
        return t('diff.severity', {
          item: text(difference.item.text),
          before: defects(`severity.${difference.before.severity}`),
          after: defects(`severity.${difference.item.severity}`),
        });
      case 'photo':
        return t('diff.photo', { item: text(difference.item.text), after: t(`photo.${difference.item.photo}`) });
      case 'text':
      case 'picture':
        return t(`diff.${difference.kind}`, { item: text(difference.item.text) });
      case 'order':
        return t('diff.order');
    }
  };
};
