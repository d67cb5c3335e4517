import { Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveOutsideWorkshop } from '#data/commands/saveOutsideWorkshop.ts';
import { blankOutsideWorkshop, type OutsideWorkshop, type OutsideWorkshopInput } from '#domain/outsideWorkshop.ts';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

interface OutsideDialogProps {
  /** Null: a new one. */
  readonly workshop: OutsideWorkshop | null;
  readonly onClose: () => void;
}

/** The lines in which it is described; each is one text of the form. */
const lines = ['contact', 'phone', 'address', 'licence', 'scope'] as const;

const inputOf = (workshop: OutsideWorkshop): OutsideWorkshopInput => {
  const {
    id: _id,
    rev: _rev,
    createdAt: _created,
    updatedAt: _updated,
    archivedOn: _archived,
    isSample: _sample,
    ...input
  } = workshop;
  return input;
};

/** Enters an outside workshop or corrects one: who they are, what they are approved for, under which agreement. */
export const OutsideDialog = ({ workshop, onClose }: OutsideDialogProps) => {
  const { t } = useTranslation('outside');
  const { t: common } = useTranslation();
  const [input, setInput] = useState<OutsideWorkshopInput>(() =>
    workshop === null ? blankOutsideWorkshop : inputOf(workshop),
  );
  const saving = useCommand(saveOutsideWorkshop);
  const errorAt = useTextAt(saving.problems);
  const change = (columns: Partial<OutsideWorkshopInput>) => setInput((before) => ({ ...before, ...columns }));
  const save = async (): Promise<void> => {
    const id = await saving.run({ id: workshop?.id ?? null, rev: workshop?.rev ?? null, input });
    if (id !== null) onClose();
  };
  const line = (field: 'name' | 'agreementNo' | 'approvedBy' | (typeof lines)[number]) => (
    <TextInput
      key={field}
      label={t(field)}
      value={input[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      error={errorAt(field)}
      data-autofocus={field === 'name' ? true : undefined}
    />
  );
  const date = (field: 'agreementFrom' | 'agreementUntil' | 'approvedOn') => (
    <DateField
      label={t(field)}
      value={input[field]}
      onChange={(day) => change({ [field]: day })}
      error={errorAt(field)}
      clearable
    />
  );
  return (
    <Dialog onClose={onClose} title={workshop === null ? t('add') : t('edit', { name: workshop.name })} size={560}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          {line('name')}
          <Group grow align="flex-start">
            {line('contact')}
            {line('phone')}
          </Group>
          {line('address')}
          <Group grow align="flex-start">
            {line('licence')}
            {line('agreementNo')}
          </Group>
          <Group grow align="flex-start">
            {date('agreementFrom')}
            {date('agreementUntil')}
          </Group>
          {line('scope')}
          <Group grow align="flex-start">
            {line('approvedBy')}
            {date('approvedOn')}
          </Group>
          <Textarea
            label={t('notes')}
            value={input.notes}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => change({ notes: event.currentTarget.value })}
            error={errorAt('notes')}
          />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};
