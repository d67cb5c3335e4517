import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelOrder } from '#data/commands/cancelOrder.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { problemsAt, useCommand } from '#widgets/useCommand.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';
import type { OrderSaving } from './useOrderSaving.ts';

interface CancelOrderDialogProps {
  readonly order: WorkOrder;
  readonly saving: OrderSaving;
  readonly onClose: () => void;
}

/** Cancels an order with a reason. */
export const CancelOrderDialog = ({ order, saving, onClose }: CancelOrderDialogProps) => {
  const { t } = useTranslation('orders');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const command = useCommand(cancelOrder);
  const ofReason = problemsAt(command.problems, 'reason');
  const submit = async (): Promise<void> => {
    const { id, rev } = await saving.settled();
    if ((await command.run({ id, rev, reason })) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('cancel.title', { number: order.number })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <p style={{ margin: 0 }}>{t('cancel.text')}</p>
          <Textarea
            data-autofocus
            label={t('cancel.reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={ofReason[0] === undefined ? undefined : problemText(ofReason[0])}
          />
          <ProblemAlert problems={command.problems.filter((problem) => !ofReason.includes(problem))} />
          <DialogFoot
            onClose={onClose}
            submit={t('cancel.action')}
            isRunning={command.isRunning}
            leave={t('cancel.keep')}
            isFinal
          />
        </Stack>
      </form>
    </Dialog>
  );
};
