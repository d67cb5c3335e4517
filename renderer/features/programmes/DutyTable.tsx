import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { levelProblems } from '#domain/serviceLevel.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import { dutyFactors, triggersAt } from './dutyIntervals.ts';
import styles from './Levels.module.css';

/** What the intervals of a level become under heavy, normal and light duty. */
export const DutyTable = ({ level }: { readonly level: ProgrammeLevel }) => {
  const { t } = useTranslation('programmeEditor');
  const words = useTriggerWords();
  const format = useFormat();
  if (levelProblems(level).length > 0 || level.triggers.every(({ kind }) => kind === 'rule')) return null;
  return (
    <details className={styles['duty']}>
      <summary>{t('duty.title')}</summary>
      <table>
        <tbody>
          {dutyFactors.map((factor) => (
            <tr key={factor}>
              <th scope="row">{t('duty.factor', { value: format.number(factor) })}</th>
              <td>{words.triggers({ ...level, triggers: triggersAt(level, factor) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {level.isStatutory && <p className={styles['second']}>{t('duty.statutory')}</p>}
    </details>
  );
};
