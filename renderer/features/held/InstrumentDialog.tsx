import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveInstrument } from '#data/commands/archiveInstrument.ts';
import { restoreInstrument } from '#data/commands/restoreInstrument.ts';
import { saveInstrument } from '#data/commands/saveInstrument.ts';
import type { Instrument, InstrumentInput } from '#domain/instrument.ts';
import { blankInstrument } from '#domain/instrumentSaving.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { HeldPanel } from '#widgets/HeldPanel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useTextAt } from '#widgets/useTextAt.ts';

interface InstrumentDialogProps {
  /** Null: a new one. */
  readonly instrument: Instrument | null;
  readonly onClose: () => void;
}

const inputOf = ({ code, name, make, model, serial, notes }: InstrumentInput): InstrumentInput => ({
  ...{ code, name, make, model, serial, notes },
});

/** Enters an instrument, or shows it with its certificates. */
export const InstrumentDialog = ({ instrument, onClose }: InstrumentDialogProps) => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const [input, setInput] = useState<InstrumentInput>(instrument === null ? blankInstrument : inputOf(instrument));
  const saving = useCommand(saveInstrument);
  const save = async () => {
    const id = await saving.run({ id: instrument?.id ?? null, rev: instrument?.rev ?? null, input });
    if (id !== null) onClose();
  };
  return (
    <Dialog
      onClose={onClose}
      size={680}
      title={instrument === null ? t('instruments.add') : t('instruments.edit', { code: instrument.code })}
    >
      <Stack>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack>
            <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
            <Fields
              input={input}
              errorAt={useTextAt(saving.problems)}
              change={(columns) => setInput((before) => ({ ...before, ...columns }))}
            />
            <Group justify="space-between">
              {instrument === null ? <span /> : <UseButton instrument={instrument} onDone={onClose} />}
              <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
            </Group>
          </Stack>
        </form>
        {instrument !== null && (
          <HeldPanel
            holder={{ equipmentId: null, instrumentId: instrument.id }}
            isReadOnly={instrument.archivedOn !== null}
          />
        )}
      </Stack>
    </Dialog>
  );
};

interface FieldsProps {
  readonly input: InstrumentInput;
  readonly errorAt: (field: string) => string | null;
  readonly change: (columns: Partial<InstrumentInput>) => void;
}

const Fields = ({ input, errorAt, change }: FieldsProps) => {
  const { t } = useTranslation('held');
  const field = (name: 'code' | 'name' | 'make' | 'model' | 'serial') => ({
    label: t(`instruments.${name}`),
    value: input[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
    error: errorAt(name),
  });
  return (
    <>
      <Group grow align="flex-start">
        <TextInput {...field('code')} data-autofocus />
        <TextInput {...field('name')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...field('make')} />
        <TextInput {...field('model')} />
        <TextInput {...field('serial')} />
      </Group>
      <Textarea
        label={t('notes')}
        autosize
        minRows={1}
        value={input.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={errorAt('notes')}
      />
    </>
  );
};

/** Takes it out of use, or back. */
const UseButton = ({ instrument, onDone }: { readonly instrument: Instrument; readonly onDone: () => void }) => {
  const { t } = useTranslation('held');
  const tellDone = useDoneNotice();
  const archiving = useAnnouncedCommand(archiveInstrument);
  const restoring = useAnnouncedCommand(restoreInstrument);
  const { id, rev, code, archivedOn } = instrument;
  const turn = async () => {
    const isOut = archivedOn !== null;
    const done = await (isOut ? restoring : archiving).run({ id, rev });
    if (done === null) return;
    tellDone(isOut ? t('instruments.restored', { code }) : t('instruments.archived', { code }));
    onDone();
  };
  return (
    <Button variant="subtle" onClick={() => void turn()}>
      {archivedOn === null ? t('instruments.archive') : t('instruments.restore')}
    </Button>
  );
};
