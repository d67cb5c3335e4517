import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waitOrder } from '#data/commands/waitOrder.ts';
import { type WaitingReason, type WorkOrder, waitingReasons } from '#domain/workOrder.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Order.module.css';

interface WaitDialogProps {
  readonly order: WorkOrder;
  readonly onClose: () => void;
}

/** Work rests: for what? The time counts as waiting from now on. */
export const WaitDialog = ({ order, onClose }: WaitDialogProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const { run, problems, isRunning } = useCommand(waitOrder);
  const [waitingFor, choose] = useState<WaitingReason>(order.waitingFor ?? 'parts');
  const submit = async (): Promise<void> => {
    if ((await run({ id: order.id, rev: order.rev, waitingFor })) !== null) onClose();
  };
  return (
    <Dialog title={t('wait.title', { number: order.number })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={styles['fields']}>
          <ProblemAlert problems={problems} />
          <Radio.Group label={t('wait.reason')} value={waitingFor} onChange={(value) => choose(value as WaitingReason)}>
            <div className={styles['choices']}>
              {waitingReasons.map((reason) => (
                <Radio key={reason} value={reason} label={common(`waitingFor.${reason}`)} />
              ))}
            </div>
          </Radio.Group>
          <p className={styles['dialogText']}>{t('wait.text')}</p>
        </div>
        <DialogFoot submit={t('wait.submit')} isRunning={isRunning} onClose={onClose} />
      </form>
    </Dialog>
  );
};
