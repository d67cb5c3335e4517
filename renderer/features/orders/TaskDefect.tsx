import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { raiseDefect } from '#data/commands/raiseDefect.ts';
import { useDefect } from '#data/queries/defects.ts';
import type { DefectReport } from '#domain/defectReporting.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import { DefectDialog } from '#widgets/DefectDialog.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Sheet.module.css';
import type { OrderSaving } from './useOrderSaving.ts';

interface TaskDefectProps {
  readonly task: OrderTask;
  readonly saving: Pick<OrderSaving, 'settled'>;
  readonly isReadOnly: boolean;
}

/** A finding becomes a defect, to be repaired and reported back; from then on the task shows which. */
export const TaskDefect = ({ task, saving, isReadOnly }: TaskDefectProps) => {
  const { t } = useTranslation('defects');
  const [isOpen, { open, close }] = useDisclosure(false);
  const { run, problems, isRunning } = useCommand(raiseDefect);
  if (task.defectId !== null) return <KnownDefect id={task.defectId} />;
  const isWorthOne = task.answer === 'defect' || task.needsDefect;
  if (isReadOnly || !isWorthOne) return null;
  const report = async (said: DefectReport): Promise<void> => {
    const { id, rev } = await saving.settled();
    if ((await run({ orderId: id, rev, taskId: task.taskId, ...said })) !== null) close();
  };
  return (
    <div>
      <Button size="compact-sm" variant="default" leftSection={<IconFlag size={14} aria-hidden />} onClick={open}>
        {t('raise')}
      </Button>
      {isOpen && (
        <DefectDialog
          title={t('raiseTitle')}
          text={task.finding}
          problems={problems}
          isRunning={isRunning}
          onReport={report}
          onClose={close}
        />
      )}
    </div>
  );
};

const KnownDefect = ({ id }: { readonly id: NonNullable<OrderTask['defectId']> }) => {
  const { t } = useTranslation('defects');
  const defect = useDefect(id);
  if (defect === null || defect === undefined) return null;
  return (
    <span className={styles['measured']}>
      <SeverityChip severity={defect.severity} />
      <strong>{defect.number}</strong>
      <span className={styles['dim']}>{t(`state.${defect.state}`)}</span>
    </span>
  );
};
