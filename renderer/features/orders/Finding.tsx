import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderTask } from '#domain/workOrder.ts';
import { editOfTask, found } from './orderView.ts';
import styles from './Sheet.module.css';
import { useDraft } from './useDraft.ts';
import type { OrderSaving } from './useOrderSaving.ts';

interface FindingProps {
  readonly task: OrderTask;
  readonly name: string;
  readonly save: OrderSaving['save'];
  readonly isReadOnly: boolean;
  /** The order cannot be completed without it. */
  readonly isMissing: boolean;
  readonly isFocused: boolean;
}

/** What was found at a task, in words. */
export const Finding = ({ task, name, save, isReadOnly, isMissing, isFocused }: FindingProps) => {
  const { t } = useTranslation('orders');
  const draft = useDraft(
    task.finding,
    (finding) => void save(editOfTask(task.taskId, (current) => found(current, finding))),
  );
  if (isReadOnly) return <p className={styles['finding']}>{task.finding}</p>;
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      maxLength={1000}
      autoFocus={isFocused}
      aria-label={t('findingFor', { task: name })}
      placeholder={t('findingNeeded')}
      error={isMissing && draft.value.trim() === ''}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
    />
  );
};
