import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveMeter } from '#data/commands/saveMeter.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { figure } from './equipmentForm.ts';
import { useErrorOf } from './useErrorOf.ts';

interface MeterSettingsDialogProps {
  readonly meter: Meter;
  readonly onClose: () => void;
}

const text = (value: number | null): string => (value === null ? '' : String(value));

/** The use a day where readings do not say it yet, and the greatest rise a day that is believed. */
export const MeterSettingsDialog = ({ meter, onClose }: MeterSettingsDialogProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const [use, setUse] = useState(text(meter.handUsePerDay));
  const [cap, setCap] = useState(text(meter.capPerDay));
  const saving = useCommand(saveMeter);
  const errorOf = useErrorOf(saving.problems);
  const save = async () => {
    const input = { meterId: meter.id, rev: meter.rev, handUsePerDay: figure(use), capPerDay: figure(cap) };
    if ((await saving.run(input)) !== null) onClose();
  };
  const unit = <span>{common(`unit.${meter.unit}`)}</span>;
  return (
    <Dialog onClose={onClose} title={t('settingsTitle', { meter: common(`meter.${meter.unit}`) })} size={440}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            inputMode="decimal"
            label={t('handUse')}
            description={t('handUseHint')}
            value={use}
            onChange={(event) => setUse(event.currentTarget.value)}
            rightSection={unit}
            rightSectionWidth={56}
            error={errorOf('handUsePerDay')}
          />
          <TextInput
            inputMode="decimal"
            label={t('cap')}
            description={t('capHint')}
            value={cap}
            onChange={(event) => setCap(event.currentTarget.value)}
            rightSection={unit}
            rightSectionWidth={56}
            error={errorOf('capPerDay')}
          />
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
