import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '#data/ids.ts';
import { type ProgrammeLevel, plainTask, type Task } from '#domain/programme.ts';
import styles from './Programmes.module.css';
import { TaskEditor } from './TaskEditor.tsx';

interface TasksEditorProps {
  readonly level: ProgrammeLevel;
  readonly onChange: (tasks: Task[]) => void;
  readonly errorAt: (field: string) => string | null;
}

const blankTask = (): Task => ({ ...plainTask, parts: [], id: newId<'Task'>(), work: 'inspect', text: {} });

/** The tasks of a level. */
export const TasksEditor = ({ level, onChange, errorAt }: TasksEditorProps) => {
  const { t } = useTranslation('programmes');
  const { tasks } = level;
  return (
    <div className={styles['group']}>
      <h3>{t('edit.tasks')}</h3>
      {tasks.map((task, index) => (
        <TaskEditor
          key={task.id}
          task={task}
          onChange={(next) => onChange(tasks.with(index, next))}
          onRemove={() => onChange(tasks.toSpliced(index, 1))}
          errorAt={(field) => errorAt(`tasks.${index}.${field}`)}
        />
      ))}
      <div>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...tasks, blankTask()])}
        >
          {t('edit.addTask')}
        </Button>
      </div>
    </div>
  );
};
