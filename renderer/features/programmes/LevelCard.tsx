import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ProgrammeLevel, type Task, workKinds } from '#domain/programme.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import { coveredLevels } from './levelCoverage.ts';
import styles from './Programmes.module.css';
import { useLimitWords } from './useLimitWords.ts';

interface LevelCardProps {
  readonly level: ProgrammeLevel;
  readonly levels: readonly ProgrammeLevel[];
}

/** A level in words: when, how the next one counts, what it satisfies, and its tasks by the six kinds of work. */
export const LevelCard = ({ level, levels }: LevelCardProps) => {
  const { t } = useTranslation('programmes');
  const text = useLocalText();
  const format = useFormat();
  const words = useTriggerWords();
  const covered = coveredLevels(level, levels);
  return (
    <Panel
      title={text(level.name)}
      beside={
        <>
          {level.isStatutory && <Badge variant="light">{t('page.statutory')}</Badge>}
          {level.needsCertificate && <Badge variant="light">{t('page.certificate')}</Badge>}
        </>
      }
      end={level.plannedHours !== null && t('page.hours', { value: format.number(level.plannedHours) })}
      isPadded
    >
      <p className={styles['rule']}>{words.level(level)}</p>
      <p className={styles['second']}>
        {words.shift(level.shift)}{' '}
        {covered.length === 0
          ? t('page.coversNone')
          : t('page.covers', { levels: format.list(covered.map(({ name }) => text(name))) })}
      </p>
      {level.tasks.length === 0 ? (
        <p className={styles['second']}>{t('page.noTasks')}</p>
      ) : (
        <dl className={styles['tasks']}>
          {workKinds.map((work) => (
            <WorkTasks key={work} work={work} tasks={level.tasks.filter((task) => task.work === work)} />
          ))}
        </dl>
      )}
    </Panel>
  );
};

const WorkTasks = ({ work, tasks }: { readonly work: Task['work']; readonly tasks: readonly Task[] }) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const limits = useLimitWords();
  if (tasks.length === 0) return null;
  return (
    <>
      <dt>{common(`work.${work}`)}</dt>
      <dd>
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              {text(task.text)}
              {task.limits !== null && <span className={styles['limits']}>{limits(task.limits)}</span>}
              {!task.isMandatory && <span className={styles['limits']}>{t('page.notMandatory')}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
};
