import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { returnToService } from '#data/commands/returnToService.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { mayReturn } from '#domain/standDownReturning.ts';
import { SignDialog } from './SignDialog.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';

interface ReturnDialogProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly onClose: () => void;
}

/** A manager or inspector puts their name to a machine being fit for use again. */
export const ReturnDialog = ({ fleet, machine, onClose }: ReturnDialogProps) => {
  const { t } = useTranslation('defectBook');
  const { run, problems, isRunning } = useCommand(returnToService);
  const errorAt = useTextAt(problems);
  const people = [...fleet.people.values()].filter(mayReturn);
  const own = people.find(({ id }) => id === fleet.settings.currentPersonId);
  const [byId, choose] = useState<string | null>(own?.id ?? null);
  const sign = async (note: string): Promise<void> => {
    const person = people.find(({ id }) => id === byId);
    if ((await run({ equipmentId: machine.id, byId: person?.id ?? null, note })) !== null) onClose();
  };
  return (
    <SignDialog
      title={t('down.backTitle', { code: machine.code })}
      submit={t('down.back')}
      noteLabel={t('sign.note')}
      problems={problems}
      shownFields={['byId']}
      isRunning={isRunning}
      onSign={sign}
      onClose={onClose}
    >
      <Select
        label={t('down.by')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={byId}
        onChange={choose}
        error={errorAt('byId')}
        searchable
      />
    </SignDialog>
  );
};
