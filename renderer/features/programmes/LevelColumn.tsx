import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ProgrammeLevel, type Task, workKinds } from '#domain/programme.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import { DutyTable } from './DutyTable.tsx';
import { LevelLadder } from './LevelLadder.tsx';
import { LevelSums } from './LevelSums.tsx';
import styles from './Levels.module.css';
import { useTaskMarks } from './useTaskMarks.ts';

interface LevelColumnProps {
  readonly level: ProgrammeLevel;
  readonly levels: readonly ProgrammeLevel[];
}

/** A level in words: when, how the next one counts, what it contains and takes, and its tasks by the six kinds of work. */
export const LevelColumn = ({ level, levels }: LevelColumnProps) => {
  const { t } = useTranslation('programmes');
  const text = useLocalText();
  const words = useTriggerWords();
  return (
    <Panel
      className={styles['column']}
      title={text(level.name)}
      end={
        (level.isStatutory || level.needsCertificate) && (
          <>
            {level.isStatutory && <Badge variant="light">{t('page.statutory')}</Badge>}
            {level.needsCertificate && <Badge variant="light">{t('page.certificate')}</Badge>}
          </>
        )
      }
      isPadded
    >
      <p className={styles['rule']}>{words.level(level)}</p>
      <p className={styles['second']}>{words.shift(level.shift)}</p>
      <DutyTable level={level} />
      <LevelLadder level={level} levels={levels} />
      <LevelSums level={level} levels={levels} />
      {level.tasks.length === 0 ? (
        <p className={styles['second']}>{t('page.noTasks')}</p>
      ) : (
        workKinds.map((work) => (
          <WorkTasks key={work} work={work} tasks={level.tasks.filter((task) => task.work === work)} />
        ))
      )}
    </Panel>
  );
};

const WorkTasks = ({ work, tasks }: { readonly work: Task['work']; readonly tasks: readonly Task[] }) => {
  const { t: common } = useTranslation();
  const text = useLocalText();
  const marks = useTaskMarks();
  if (tasks.length === 0) return null;
  return (
    <div className={styles['work']}>
      <h3>{common(`work.${work}`)}</h3>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            {text(task.text)}
            {marks(task).map((mark) => (
              <span key={mark} className={styles['mark']}>
                {mark}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
};
