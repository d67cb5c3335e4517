import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { voidCertificate } from '#data/commands/voidCertificate.ts';
import type { Certificate } from '#domain/certificate.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';

interface VoidDialogProps {
  readonly certificate: Certificate;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Voids a certificate, with the reason that stays on record. */
export const VoidDialog = ({ certificate, isOpen, onClose }: VoidDialogProps) => {
  const { t } = useTranslation('certificates');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, problems, isRunning } = useCommand(voidCertificate);
  const submit = async () => {
    const { id, rev } = certificate;
    if ((await run({ id, rev, reason })) !== null) onClose();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('voidTitle', { number: certificate.number })}>
      <form
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
            data-autofocus
          />
          <ProblemAlert problems={problems} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" color="red" loading={isRunning}>
              {t('void')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
