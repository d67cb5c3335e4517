import { Button, Group, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type HeldCertificate, type HeldCertificateInput, heldKinds } from '#domain/heldCertificate.ts';
import { heldTerms, lastDayOf } from '#domain/heldCertificateTerms.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { DateField } from './DateField.tsx';
import { withIssueDay, withKind } from './heldView.ts';

interface HeldFieldsProps {
  readonly input: HeldCertificateInput;
  readonly errorAt: (field: string) => string | null;
  readonly change: (columns: Partial<HeldCertificateInput>) => void;
  /** The one it renews: its kind stays. */
  readonly renewed?: HeldCertificate | null;
}

/** What a held certificate says. Choosing its kind brings the usual terms, each of which may be changed. */
export const HeldFields = ({ renewed = null, ...props }: HeldFieldsProps) => {
  const { t } = useTranslation('held');
  const { input, errorAt, change } = props;
  return (
    <>
      <Naming {...props} renewed={renewed} />
      <Group grow align="flex-start">
        <TextInput
          label={t('number')}
          value={input.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          error={errorAt('number')}
          {...(renewed === null ? {} : { 'data-autofocus': true })}
        />
        <TextInput
          label={t('issuer')}
          value={input.issuer}
          onChange={(event) => change({ issuer: event.currentTarget.value })}
          error={errorAt('issuer')}
        />
      </Group>
      <Term {...props} renewed={renewed} />
      <Reviews {...props} />
      <Switch
        label={t('isRequired')}
        description={t('requiredHint')}
        checked={input.isRequired}
        onChange={(event) => change({ isRequired: event.currentTarget.checked })}
      />
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

const Naming = ({ input, errorAt, change, renewed }: HeldFieldsProps) => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  return (
    <Group grow align="flex-start">
      {renewed === null && (
        <Select
          label={t('kind')}
          data={heldKinds.map((kind) => ({ value: kind, label: common(`heldKind.${kind}`) }))}
          value={input.kind}
          onChange={(chosen) => {
            const kind = heldKinds.find((each) => each === chosen);
            if (kind !== undefined) change(withKind(input, kind));
          }}
          allowDeselect={false}
          error={errorAt('kind')}
        />
      )}
      <TextInput
        label={t('titleField')}
        description={t('titleHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={input.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={errorAt('title')}
      />
    </Group>
  );
};

/** From when until when; the usual terms of the kind by one click each. */
export const Term = ({ input, errorAt, change, renewed = null }: HeldFieldsProps) => {
  const { t } = useTranslation('held');
  const { months } = heldTerms[input.kind];
  return (
    <>
      <Group grow align="flex-start">
        <DateField
          label={t('issuedOn')}
          value={input.issuedOn}
          onChange={(day) => day !== null && change(withIssueDay(input, day, renewed))}
          error={errorAt('issuedOn')}
        />
        <DateField
          label={t('expiresOn')}
          description={t('noEnd')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={input.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          error={errorAt('expiresOn')}
          clearable
        />
      </Group>
      {months.length > 0 && (
        <Labelled label={t('terms')}>
          <Group gap={6}>
            {months.map((count) => (
              <Button
                key={count}
                size="compact-sm"
                variant="default"
                onClick={() => change({ expiresOn: lastDayOf(input.issuedOn, count) })}
              >
                {t('months', { count })}
              </Button>
            ))}
          </Group>
        </Labelled>
      )}
    </>
  );
};

const Reviews = ({ input, errorAt, change }: HeldFieldsProps) => {
  const { t } = useTranslation('held');
  return (
    <Group grow align="flex-start">
      <NumberField
        label={t('applyBefore')}
        value={input.applyBeforeDays}
        onChange={(days) => change({ applyBeforeDays: days ?? Number.NaN })}
        error={errorAt('applyBeforeDays')}
      />
      <NumberField
        label={t('reviewEvery')}
        description={t('reviewHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={input.reviewEveryMonths ?? undefined}
        onChange={(months) => change({ reviewEveryMonths: months ?? null })}
        error={errorAt('reviewEveryMonths')}
      />
      {input.reviewEveryMonths !== null && (
        <DateField
          label={t('reviewedOn')}
          value={input.reviewedOn}
          onChange={(reviewedOn) => change({ reviewedOn })}
          error={errorAt('reviewedOn')}
          clearable
        />
      )}
    </Group>
  );
};
