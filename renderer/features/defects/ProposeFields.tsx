import { Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortenable } from '#domain/defectFeedback.ts';
import { type ProgrammeLevel, workKinds } from '#domain/programme.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import type { ProposalForm } from './proposal.ts';

interface FieldsProps {
  readonly form: ProposalForm;
  readonly error: string | null;
  readonly onChange: (columns: Partial<ProposalForm>) => void;
}

/** A further task: kind of work and words. */
export const TaskFields = ({ form, error, onChange }: FieldsProps) => {
  const { t } = useTranslation('defectBook');
  const { t: common } = useTranslation();
  return (
    <>
      <Select
        label={t('feedback.work')}
        data={workKinds.map((work) => ({ value: work, label: common(`work.${work}`) }))}
        value={form.work}
        onChange={(chosen) => onChange({ work: workKinds.find((work) => work === chosen) ?? form.work })}
        allowDeselect={false}
      />
      <TextInput
        label={t('feedback.words')}
        value={form.words}
        maxLength={200}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
        error={error}
      />
    </>
  );
};

/** A shorter interval, beside the one there is. */
export const IntervalFields = ({
  form,
  level,
  error,
  onChange,
}: FieldsProps & { readonly level: ProgrammeLevel | undefined }) => {
  const { t } = useTranslation('defectBook');
  const words = useTriggerWords();
  const trigger = level?.triggers[shortenable(level)];
  if (trigger === undefined) return <Text size="sm">{t('feedback.weekdaysOnly')}</Text>;
  return (
    <NumberField
      label={t('feedback.every', { now: words.trigger(trigger) })}
      value={form.every}
      onChange={(every) => onChange({ every })}
      error={error}
    />
  );
};
