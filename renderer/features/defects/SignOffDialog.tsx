import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOffRepair } from '#data/commands/signOffRepair.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type Defect, repairOutcomes } from '#domain/defect.ts';
import { SignDialog } from '#widgets/SignDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { NameField } from './NameField.tsx';
import { ownName } from './ownName.ts';

interface SignOffDialogProps {
  readonly defect: Defect;
  readonly fleet: Fleet;
  readonly onClose: () => void;
}

/** The second signature: the repairer's. */
export const SignOffDialog = ({ defect, fleet, onClose }: SignOffDialogProps) => {
  const { t } = useTranslation('defectBook');
  const { run, problems, isRunning } = useCommand(signOffRepair);
  const errorAt = useTextAt(problems);
  const [outcome, choose] = useState<(typeof repairOutcomes)[number]>('repaired');
  const [by, setBy] = useState(ownName(fleet));
  const sign = async (note: string): Promise<void> => {
    if ((await run({ id: defect.id, rev: defect.rev, outcome, by, note })) !== null) onClose();
  };
  return (
    <SignDialog
      title={t('sign.signOffTitle', { number: defect.number })}
      submit={t('sign.signOff')}
      noteLabel={t('sign.note')}
      problems={problems}
      shownFields={['by']}
      isRunning={isRunning}
      onSign={sign}
      onClose={onClose}
    >
      <Radio.Group label={t('sign.outcome')} value={outcome} onChange={(value) => choose(value as typeof outcome)}>
        <Stack gap={8} mt={6}>
          {repairOutcomes.map((each) => (
            <Radio key={each} value={each} label={t(`sign.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <NameField fleet={fleet} value={by} onChange={setBy} error={errorAt('by')} />
    </SignDialog>
  );
};
