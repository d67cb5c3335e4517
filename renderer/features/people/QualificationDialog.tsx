import { Group, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { saveQualification } from '#data/commands/saveQualification.ts';
import { equipmentKinds } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import type { Qualification, QualificationInput } from '#domain/qualification.ts';
import { blankQualification } from '#domain/qualificationSaving.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { qualificationInputOf, renewalOf, withIssueDay } from './qualificationForm.ts';

interface QualificationDialogProps {
  readonly personId: Person['id'];
  /** Null: a new one. */
  readonly qualification: Qualification | null;
  /** The one a new one follows; null: none. */
  readonly renewed?: Qualification | null;
  readonly onClose: () => void;
}

const blank = (renewed: Qualification | null, today: QualificationInput['issuedOn']): QualificationInput =>
  renewed === null ? blankQualification(today) : renewalOf(renewed, today);

/** Enters an operating certificate, or corrects one. */
export const QualificationDialog = (props: QualificationDialogProps) => {
  const { personId, qualification, renewed = null, onClose } = props;
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const today = useToday();
  const [input, setInput] = useState<QualificationInput>(() =>
    qualification === null ? blank(renewed, today) : qualificationInputOf(qualification),
  );
  const saving = useCommand(saveQualification);
  const save = async () => {
    const id = await saving.run({ id: qualification?.id ?? null, rev: qualification?.rev ?? null, personId, input });
    if (id !== null) onClose();
  };
  const isRenewal = qualification === null && renewed !== null;
  const title = qualification !== null ? t('certificates.edit') : isRenewal ? t('certificates.renewTitle') : null;
  return (
    <Dialog onClose={onClose} size={620} title={title ?? t('certificates.add')}>
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
          {qualification !== null && (
            <Labelled label={t('certificates.papers')}>
              <Attachments about={qualification.id} isReadOnly={false} />
            </Labelled>
          )}
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

interface FieldsProps {
  readonly input: QualificationInput;
  readonly errorAt: (field: string) => string | null;
  readonly change: (columns: Partial<QualificationInput>) => void;
}

const Fields = ({ input, errorAt, change }: FieldsProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  return (
    <>
      <MultiSelect
        label={t('certificates.kinds')}
        data={equipmentKinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
        value={[...input.kinds]}
        onChange={(kinds) => change({ kinds: equipmentKinds.filter((kind) => kinds.includes(kind)) })}
        error={errorAt('kinds')}
        searchable
        openOnFocus={false}
        data-autofocus
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('certificates.number')}
          value={input.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          error={errorAt('number')}
        />
        <TextInput
          label={t('certificates.issuer')}
          value={input.issuer}
          onChange={(event) => change({ issuer: event.currentTarget.value })}
          error={errorAt('issuer')}
        />
      </Group>
      <Days input={input} errorAt={errorAt} change={change} />
      <Textarea
        label={t('certificates.notes')}
        autosize
        minRows={1}
        value={input.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={errorAt('notes')}
      />
    </>
  );
};

const Days = ({ input, errorAt, change }: FieldsProps) => {
  const { t } = useTranslation('people');
  return (
    <>
      <Group grow align="flex-start">
        <DateField
          label={t('certificates.issuedOn')}
          value={input.issuedOn}
          onChange={(day) => day !== null && change(withIssueDay(input, day))}
          error={errorAt('issuedOn')}
        />
        <DateField
          label={t('certificates.expiresOn')}
          description={t('noEnd')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={input.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          error={errorAt('expiresOn')}
          clearable
        />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label={t('certificates.reviewOn')}
          description={t('certificates.reviewText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={input.reviewOn}
          onChange={(reviewOn) => change({ reviewOn })}
          error={errorAt('reviewOn')}
          clearable
        />
        <NumberField
          label={t('certificates.applyBefore')}
          description={t('certificates.applyBeforeText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={input.applyBeforeMonths}
          onChange={(months) => change({ applyBeforeMonths: months ?? Number.NaN })}
          error={errorAt('applyBeforeMonths')}
        />
      </Group>
    </>
  );
};
