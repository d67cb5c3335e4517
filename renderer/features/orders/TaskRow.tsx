import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderTask, TaskAnswer, WorkOrder } from '#domain/workOrder.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { Attachments } from '#widgets/Attachments.tsx';
import { AnswerButtons, AnswerWord } from './AnswerButtons.tsx';
import { Finding } from './Finding.tsx';
import { Measured } from './Measured.tsx';
import { answered, asksForFinding, editOfTask, lacksFinding, taskElementId } from './orderView.ts';
import styles from './Sheet.module.css';
import { TaskDefect } from './TaskDefect.tsx';
import { TaskNeeds } from './TaskNeeds.tsx';
import type { OrderSaving } from './useOrderSaving.ts';

interface TaskRowProps {
  readonly orderId: WorkOrder['id'];
  readonly task: OrderTask;
  readonly saving: Pick<OrderSaving, 'save' | 'settled'>;
  readonly isReadOnly: boolean;
  /** Keys that lead to another task. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One task: what to do, what was measured, how it was answered, what was found. */
export const TaskRow = ({ orderId, task, saving, isReadOnly, onKey }: TaskRowProps) => {
  const { t } = useTranslation('orders');
  const text = useLocalText()(task.text);
  const { save } = saving;
  const [isAdding, setAdding] = useState(false);
  const answer = (chosen: TaskAnswer | null) =>
    void save(editOfTask(task.taskId, (current) => answered(current, chosen)));
  const showsFinding = asksForFinding(task) || (isAdding && !isReadOnly);
  return (
    <div id={taskElementId(task.taskId)} className={styles['task']} data-answer={task.answer ?? undefined}>
      <div className={styles['what']}>
        <span>
          {text}
          <TaskNeeds task={task} />
          {!task.isMandatory && <small className={styles['dim']}> · {t('sheet.optional')}</small>}
        </span>
        {task.limits !== null && <Measured task={task} name={text} save={save} isReadOnly={isReadOnly} />}
        {showsFinding && (
          <Finding
            task={task}
            name={text}
            save={save}
            isReadOnly={isReadOnly}
            isMissing={lacksFinding(task)}
            isFocused={isAdding}
          />
        )}
        {showsFinding && <Attachments about={orderId} place={task.taskId} isReadOnly={isReadOnly} />}
        <TaskDefect task={task} saving={saving} isReadOnly={isReadOnly} />
      </div>
      {isReadOnly ? (
        <AnswerWord answer={task.answer} />
      ) : (
        <div className={styles['answer']}>
          {!showsFinding && (
            <Tooltip label={t('addFinding')}>
              <ActionIcon
                className={styles['addFinding'] ?? ''}
                aria-label={`${t('addFinding')}: ${text}`}
                onClick={() => setAdding(true)}
              >
                <IconMessagePlus size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
          <AnswerButtons answer={task.answer} name={text} onAnswer={answer} onKey={onKey} />
        </div>
      )}
    </div>
  );
};
