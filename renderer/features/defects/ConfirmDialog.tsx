import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmRepair } from '#data/commands/confirmRepair.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Defect } from '#domain/defect.ts';
import { SignDialog } from '#widgets/SignDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { NameField } from './NameField.tsx';

interface ConfirmDialogProps {
  readonly defect: Defect;
  readonly fleet: Fleet;
  readonly onClose: () => void;
}

/** The third signature: the next operator found the repair good, or not. */
export const ConfirmDialog = ({ defect, fleet, onClose }: ConfirmDialogProps) => {
  const { t } = useTranslation('defectBook');
  const { run, problems, isRunning } = useCommand(confirmRepair);
  const errorAt = useTextAt(problems);
  const [answer, choose] = useState<'good' | 'refused'>('good');
  const [by, setBy] = useState('');
  const sign = async (note: string): Promise<void> => {
    const said = { id: defect.id, rev: defect.rev, isGood: answer === 'good', by, note };
    if ((await run(said)) !== null) onClose();
  };
  return (
    <SignDialog
      title={t('sign.confirmTitle', { number: defect.number })}
      submit={t('sign.confirm')}
      noteLabel={t('sign.note')}
      problems={problems}
      shownFields={['by']}
      isRunning={isRunning}
      onSign={sign}
      onClose={onClose}
    >
      <Radio.Group label={t('sign.answer')} value={answer} onChange={(value) => choose(value as typeof answer)}>
        <Stack gap={8} mt={6}>
          <Radio value="good" label={t('sign.good')} />
          <Radio value="refused" label={t('sign.refused')} />
        </Stack>
      </Radio.Group>
      <NameField fleet={fleet} value={by} onChange={setBy} error={errorAt('by')} />
    </SignDialog>
  );
};
