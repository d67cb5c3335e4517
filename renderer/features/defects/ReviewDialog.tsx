import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closeDefect } from '#data/commands/closeDefect.ts';
import type { Defect } from '#domain/defect.ts';
import { SignDialog } from '#widgets/SignDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';

interface ReviewDialogProps {
  readonly defect: Defect;
  readonly onClose: () => void;
}

/** The review that closes a defect. */
export const ReviewDialog = ({ defect, onClose }: ReviewDialogProps) => {
  const { t } = useTranslation('defectBook');
  const { run, problems, isRunning } = useCommand(closeDefect);
  const sign = async (note: string): Promise<void> => {
    if ((await run({ id: defect.id, rev: defect.rev, note })) !== null) onClose();
  };
  return (
    <SignDialog
      title={t('sign.closeTitle', { number: defect.number })}
      submit={t('sign.close')}
      noteLabel={t('sign.note')}
      problems={problems}
      isRunning={isRunning}
      onSign={sign}
      onClose={onClose}
    >
      <Text size="sm">{t('sign.closeText')}</Text>
    </SignDialog>
  );
};
