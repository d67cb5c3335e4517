import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withText } from '#domain/language.ts';
import { type Task, workKinds } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Programmes.module.css';

interface TaskEditorProps {
  readonly task: Task;
  readonly onChange: (task: Task) => void;
  readonly onRemove: () => void;
  readonly errorAt: (field: string) => string | null;
}

/** One task: its kind of work, its words in the language on the screen, and what is measured. */
export const TaskEditor = ({ task, onChange, onRemove, errorAt }: TaskEditorProps) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const text = useLocalText();
  const { limits } = task;
  return (
    <div className={styles['task']}>
      <div className={styles['line']}>
        <Select
          aria-label={t('edit.work')}
          data={workKinds.map((work) => ({ value: work, label: common(`work.${work}`) }))}
          value={task.work}
          onChange={(next) => onChange({ ...task, work: workKinds.find((work) => work === next) ?? task.work })}
          allowDeselect={false}
          w={116}
        />
        <TextInput
          className={styles['grow'] ?? ''}
          aria-label={t('edit.task')}
          placeholder={text(task.text) || t('edit.task')}
          value={task.text[language] ?? ''}
          maxLength={500}
          onChange={(event) => onChange({ ...task, text: withText(task.text, language, event.currentTarget.value) })}
          error={errorAt('text')}
        />
        <ActionIcon
          className={styles['beside'] ?? ''}
          color="gray"
          aria-label={t('edit.removeTask')}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles['choices']}>
        <Checkbox
          label={t('edit.mandatory')}
          checked={task.isMandatory}
          onChange={(event) => onChange({ ...task, isMandatory: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('edit.measure')}
          checked={limits !== null}
          onChange={(event) =>
            onChange({ ...task, limits: event.currentTarget.checked ? { unit: 'mm', min: null, max: null } : null })
          }
        />
      </div>
      {limits !== null && (
        <div className={styles['line']}>
          <TextInput
            label={t('edit.limitUnit')}
            w={86}
            value={limits.unit}
            maxLength={20}
            onChange={(event) => onChange({ ...task, limits: { ...limits, unit: event.currentTarget.value } })}
          />
          <NumberField
            width={110}
            label={t('edit.min')}
            value={limits.min ?? undefined}
            onChange={(min) => onChange({ ...task, limits: { ...limits, min: min ?? null } })}
            error={errorAt('limits.min')}
          />
          <NumberField
            width={110}
            label={t('edit.max')}
            value={limits.max ?? undefined}
            onChange={(max) => onChange({ ...task, limits: { ...limits, max: max ?? null } })}
          />
        </div>
      )}
    </div>
  );
};
