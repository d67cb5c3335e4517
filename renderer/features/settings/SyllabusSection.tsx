import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { newId } from '#data/ids.ts';
import type { ChecksSettings } from '#domain/checksSettings.ts';
import { textIn, withText } from '#domain/language.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { SectionForm } from './SectionForm.tsx';
import styles from './Settings.module.css';
import { type SettingsForm, useSettingsForm } from './useSettingsForm.ts';

/** What operators are taught. */
export const SyllabusSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('people');
  const form = useSettingsForm(fleet);
  return (
    <SectionForm title={t('settings.syllabus')} intro={t('settings.syllabusText')} form={form}>
      <div className={styles['wide']}>
        <Syllabus form={form} />
      </div>
      <p className={styles['wide']}>
        <Link href={routes.people} className={styles['link'] ?? ''}>
          {t('settings.toPeople')}
        </Link>
      </p>
    </SectionForm>
  );
};

type Topics = ChecksSettings['syllabus'];

/** The topic one place up or down. */
const moved = (topics: Topics, from: number, by: -1 | 1): Topics => {
  const topic = topics[from];
  if (topic === undefined) return topics;
  return topics.toSpliced(from, 1).toSpliced(from + by, 0, topic);
};

/** The topics, worded in the language on the screen; the wording in the others stays. */
const Syllabus = ({ form }: { readonly form: SettingsForm }) => {
  const { t } = useTranslation('people');
  const { checks } = form.input;
  const change = (syllabus: Topics) => form.change({ checks: { ...checks, syllabus } });
  return (
    <Stack gap={6} my={6}>
      {checks.syllabus.map((topic, index) => (
        <TopicField key={topic.id} form={form} index={index} onChange={change} />
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => change([...checks.syllabus, { id: newId(), name: {} }])}
        >
          {t('settings.addTopic')}
        </Button>
      </Group>
    </Stack>
  );
};

interface TopicFieldProps {
  readonly form: SettingsForm;
  readonly index: number;
  readonly onChange: (syllabus: Topics) => void;
}

const TopicField = ({ form, index, onChange }: TopicFieldProps) => {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const { syllabus } = form.input.checks;
  const topic = syllabus[index];
  if (topic === undefined) return null;
  const number = index + 1;
  const word = (wording: string) =>
    onChange(syllabus.with(index, { ...topic, name: withText(topic.name, language, wording) }));
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <TextInput
        flex={1}
        aria-label={t('settings.topic', { number })}
        placeholder={textIn(topic.name, language)}
        value={topic.name[language] ?? ''}
        onChange={(event) => word(event.currentTarget.value)}
        error={form.errorAt(`checks.syllabus.${index}.name`)}
      />
      <ActionIcon
        variant="subtle"
        size={34}
        disabled={index === 0}
        aria-label={t('settings.topicUp', { number })}
        onClick={() => onChange(moved(syllabus, index, -1))}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={34}
        disabled={index === syllabus.length - 1}
        aria-label={t('settings.topicDown', { number })}
        onClick={() => onChange(moved(syllabus, index, 1))}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        aria-label={t('settings.removeTopic', { number })}
        onClick={() => onChange(syllabus.toSpliced(index, 1))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
};
