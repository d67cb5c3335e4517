import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import styles from './Levels.module.css';
import { levelLadder, type Rung } from './levelLadder.ts';

interface LevelLadderProps {
  readonly level: ProgrammeLevel;
  readonly levels: readonly ProgrammeLevel[];
}

/** What is done at a visit for this level, box in box: level 2 contains level 1. */
export const LevelLadder = ({ level, levels }: LevelLadderProps) => {
  const { t } = useTranslation('programmeEditor');
  const rung = levelLadder(level, levels);
  return (
    <div className={styles['ladder']}>
      <h3>{rung.within.length === 0 ? t('ladder.alone') : t('ladder.title')}</h3>
      <Step rung={rung} />
    </div>
  );
};

const Step = ({ rung }: { readonly rung: Rung }) => {
  const { t } = useTranslation('programmeEditor');
  const text = useLocalText();
  const { level, within } = rung;
  return (
    <div className={styles['rung']}>
      <div className={styles['rungHead']}>
        <span className={styles['rungName']}>{text(level.name) || t('level.unnamed')}</span>
        <span className={styles['rungCount']}>{t('level.tasks', { count: level.tasks.length })}</span>
      </div>
      {within.map((inner) => (
        <Step key={inner.level.id} rung={inner} />
      ))}
    </div>
  );
};
