import { NumberInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOutOfLimits } from '#domain/orderGate.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import { InstrumentField } from './InstrumentField.tsx';
import { editOfTask, measured } from './orderView.ts';
import styles from './Sheet.module.css';
import { useDraft } from './useDraft.ts';
import type { OrderSaving } from './useOrderSaving.ts';

interface MeasuredProps {
  readonly task: OrderTask;
  readonly name: string;
  readonly save: OrderSaving['save'];
  readonly isReadOnly: boolean;
}

/** The measured value with its limits; outside of them it is flagged by shape and word. */
export const Measured = ({ task, name, save, isReadOnly }: MeasuredProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const limits = useLimitWords()(task.limits);
  const draft = useDraft<number | null>(
    task.value,
    (value) => void save(editOfTask(task.taskId, (current) => measured(current, value))),
  );
  const isOut = isOutOfLimits({ limits: task.limits, value: draft.value });
  return (
    <span className={styles['measured']} data-out={isOut}>
      <span className={styles['dim']}>{t('measured')}</span>
      {isReadOnly ? (
        <strong>{task.value === null ? '–' : `${format.number(task.value, 3)} ${task.limits?.unit ?? ''}`}</strong>
      ) : (
        <NumberInput
          size="xs"
          w={92}
          aria-label={t('measuredFor', { task: name })}
          value={draft.value ?? ''}
          onChange={(value) => draft.change(typeof value === 'number' ? value : null)}
          onBlur={draft.commit}
          allowNegative
          decimalScale={3}
          error={isOut}
          rightSection={<span className={styles['unit']}>{task.limits?.unit}</span>}
          rightSectionWidth={36}
        />
      )}
      <span className={styles['dim']}>{limits}</span>
      {isOut && (
        <span className={styles['out']}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('outOfLimits')}
        </span>
      )}
      <InstrumentField task={task} name={name} save={save} isReadOnly={isReadOnly} />
    </span>
  );
};
