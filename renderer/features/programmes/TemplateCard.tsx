import { useTranslation } from 'react-i18next';
import { useLocalText } from '#i18n/useFormat.ts';
import type { ProgrammeTemplate } from '#templates/template.ts';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import styles from './Programmes.module.css';

interface TemplateCardProps {
  readonly template: ProgrammeTemplate;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A template of the trade: its levels in words, where its figures come from, and whether they were checked. */
export const TemplateCard = ({ template, isChosen, onChoose }: TemplateCardProps) => {
  const { t } = useTranslation('programmes');
  const text = useLocalText();
  const words = useTriggerWords();
  const tasks = template.levels.reduce((sum, level) => sum + level.tasks.length, 0);
  return (
    <button type="button" className={styles['template']} aria-pressed={isChosen} onClick={onChoose}>
      <div className={styles['templateHead']}>
        <span className={styles['name']}>{text(template.name)}</span>
        <span className={styles['second']}>
          {t('create.levels', { count: template.levels.length })} · {t('create.tasks', { count: tasks })}
        </span>
      </div>
      <ul className={styles['rules']}>
        {template.levels.map((level) => (
          <li key={level.id}>
            <b>{text(level.name)}</b> · {words.level(level)}
          </li>
        ))}
      </ul>
      <div className={styles['second']}>
        {t('create.source', { source: text(template.source) })} ·{' '}
        {template.isVerified ? t('create.verified') : t('create.unverified')}
      </div>
    </button>
  );
};
