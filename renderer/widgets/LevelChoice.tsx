import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { DueLine } from '#domain/dueLine.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import styles from './LevelChoice.module.css';
import { leftParts } from './leftParts.ts';
import { coveredLevels } from './openOrderChoices.ts';
import { StatusChip } from './StatusChip.tsx';
import { useLeftWords } from './useLeftWords.ts';

interface LevelChoiceProps {
  /** The lines of one machine and programme. */
  readonly lines: readonly DueLine[];
  readonly levelIds: readonly string[];
  readonly onChange: (levelIds: readonly string[]) => void;
}

/** Which levels a visit carries out; those that a chosen one covers are shown as covered. */
export const LevelChoice = ({ lines, levelIds, onChange }: LevelChoiceProps) => {
  const { t } = useTranslation('orders');
  const text = useLocalText();
  const format = useFormat();
  const leftWords = useLeftWords();
  const today = useToday();
  const covered = coveredLevels(lines[0]?.revision.levels ?? [], levelIds);
  return (
    <Checkbox.Group label={t('dialog.levels')} value={[...levelIds]} onChange={onChange}>
      <div className={styles['levels']}>
        {lines.map(({ level, due }) => {
          const first = leftParts(level, due, today)[0];
          return (
            <div key={level.id} className={styles['level']}>
              <Checkbox value={level.id} label={text(level.name)} />
              {covered.includes(level.id) && <small title={t('absorbedMeaning')}>{t('absorbed')}</small>}
              <span className={styles['left']}>
                {first === undefined ? null : leftWords(first)}
                {due.on !== null && due.on > today && ` · ${format.shortDate(due.on, today)}`}
              </span>
              <StatusChip status={due.status} isEstimated={due.estimated} />
            </div>
          );
        })}
      </div>
    </Checkbox.Group>
  );
};
