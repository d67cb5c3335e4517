import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rejectDefect } from '#data/commands/rejectDefect.ts';
import type { Defect } from '#domain/defect.ts';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';

interface RejectDialogProps {
  readonly defect: Defect;
  readonly onClose: () => void;
}

/** A defect that is none is rejected with a reason; it stays on record. */
export const RejectDialog = ({ defect, onClose }: RejectDialogProps) => {
  const { t } = useTranslation('defects');
  const [reason, setReason] = useState('');
  const { run, problems, isRunning } = useCommand(rejectDefect);
  const errorAt = useTextAt(problems);
  const submit = async (): Promise<void> => {
    if ((await run({ id: defect.id, rev: defect.rev, reason })) !== null) onClose();
  };
  return (
    <Dialog title={t('rejectTitle', { number: defect.number })} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <ProblemAlert problems={problems.filter(({ field }) => field === undefined)} />
          <Textarea
            label={t('why')}
            description={t('rejectText')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={errorAt('reason')}
            data-autofocus
          />
          <DialogFoot submit={t('reject')} isRunning={isRunning} onClose={onClose} isFinal />
        </Stack>
      </form>
    </Dialog>
  );
};
