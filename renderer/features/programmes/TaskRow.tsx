import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#domain/programme.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import styles from './Editor.module.css';
import { TaskEditor } from './TaskEditor.tsx';
import { useTaskMarks } from './useTaskMarks.ts';

export interface TaskRowProps {
  readonly task: Task;
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  readonly onChange: (task: Task) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDouble: () => void;
  readonly onRemove: () => void;
  readonly errorAt: (field: string) => string | null;
  /** Whether something in it is to be put right. */
  readonly isFaulty: boolean;
}

/** A task of a draft: one line, opened to be changed. Alt with an arrow key moves it. */
export const TaskRow = (props: TaskRowProps) => {
  const { task, onMove, isFaulty } = props;
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const text = useLocalText();
  const marks = useTaskMarks();
  // A new task has no words yet: it is open to be given some.
  const [isOpened, setOpened] = useState(() => text(task.text) === '');
  const isOpen = isOpened || isFaulty;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const row = event.currentTarget;
    onMove(event.key === 'ArrowUp' ? -1 : 1);
    // A row that changes its place in the page loses the focus.
    requestAnimationFrame(() => row.focus());
  };
  return (
    <div className={styles['task']} data-open={isOpen}>
      <button
        type="button"
        className={styles['taskLine']}
        aria-expanded={isOpen}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={editor('task.moveKeys')}
        onClick={() => setOpened(!isOpened)}
        onKeyDown={move}
      >
        {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        <span>
          {text(task.text) || t('edit.task')}
          {!isOpen &&
            marks(task).map((mark) => (
              <span key={mark} className={styles['mark']}>
                {mark}
              </span>
            ))}
        </span>
      </button>
      {isOpen && <TaskEditor {...props} />}
    </div>
  );
};
