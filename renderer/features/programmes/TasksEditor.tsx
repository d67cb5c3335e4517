import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '#data/ids.ts';
import { type ProgrammeLevel, plainTask, type Task, type WorkKind, workKinds } from '#domain/programme.ts';
import styles from './Editor.module.css';
import { canMoveTask, movedTask, withTaskDoubled } from './levelEdits.ts';
import { TaskRow } from './TaskRow.tsx';

interface TasksEditorProps {
  readonly level: ProgrammeLevel;
  readonly onChange: (tasks: Task[]) => void;
  readonly errorAt: (field: string) => string | null;
  /** Whether anything is wrong below a path of the level. */
  readonly isFaulty: (path: string) => boolean;
}

const blankTask = (work: WorkKind): Task => ({ ...plainTask, parts: [], id: newId<'Task'>(), work, text: {} });

/** The tasks of a level by the six kinds of work, each with its own way to add one. */
export const TasksEditor = (props: TasksEditorProps) => {
  const { t } = useTranslation('programmes');
  return (
    <div className={styles['group']}>
      <h3>{t('edit.tasks')}</h3>
      {workKinds.map((work) => (
        <WorkGroup key={work} {...props} work={work} />
      ))}
    </div>
  );
};

const WorkGroup = ({ level, onChange, errorAt, isFaulty, work }: TasksEditorProps & { readonly work: WorkKind }) => {
  const { t } = useTranslation('programmeEditor');
  const { t: common } = useTranslation();
  const { tasks } = level;
  const kind = common(`work.${work}`);
  return (
    <div className={styles['kind']}>
      <div className={styles['workHead']}>
        <h4>{kind}</h4>
        <ActionIcon
          size="sm"
          aria-label={t('task.add', { kind })}
          title={t('task.add', { kind })}
          onClick={() => onChange([...tasks, blankTask(work)])}
        >
          <IconPlus size={14} aria-hidden />
        </ActionIcon>
      </div>
      {tasks.map((task, index) =>
        task.work === work ? (
          <TaskRow
            key={task.id}
            task={task}
            canMove={{ up: canMoveTask(tasks, index, -1), down: canMoveTask(tasks, index, 1) }}
            onChange={(next) => onChange(tasks.with(index, next))}
            onMove={(by) => onChange([...movedTask(tasks, index, by)])}
            onDouble={() => onChange([...withTaskDoubled(tasks, index)])}
            onRemove={() => onChange(tasks.toSpliced(index, 1))}
            errorAt={(field) => errorAt(`tasks.${index}.${field}`)}
            isFaulty={isFaulty(`tasks.${index}`)}
          />
        ) : null,
      )}
    </div>
  );
};
