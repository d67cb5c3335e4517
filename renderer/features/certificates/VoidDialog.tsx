import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { voidCertificate } from '#data/commands/voidCertificate.ts';
import type { Certificate } from '#domain/certificate.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

interface VoidDialogProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** Voids a certificate, with the reason that stays on record. */
export const VoidDialog = ({ certificate, onClose }: VoidDialogProps) => {
  const { t } = useTranslation('certificates');
  const [reason, setReason] = useState('');
  const { run, problems, isRunning } = useCommand(voidCertificate);
  const textAt = useTextAt(problems);
  const submit = async () => {
    const { id, rev } = certificate;
    if ((await run({ id, rev, reason })) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('voidTitle', { number: certificate.number })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <div>{t('voidText')}</div>
          <Textarea
            label={t('voidReason')}
            placeholder={t('voidReasonPlaceholder')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            error={textAt('reason')}
            data-autofocus
          />
          <ProblemAlert problems={problems.filter(({ field }) => field !== 'reason')} />
          <DialogFoot onClose={onClose} submit={t('void')} isRunning={isRunning} isFinal />
        </Stack>
      </form>
    </Dialog>
  );
};
