import { ActionIcon, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withText } from '#domain/language.ts';
import { workKinds } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Editor.module.css';
import { LimitFields } from './LimitFields.tsx';
import { TaskParts } from './TaskParts.tsx';
import type { TaskRowProps } from './TaskRow.tsx';

/** One task: its words in the language on the screen, its kind of work, what is measured and what it takes. */
export const TaskEditor = (props: TaskRowProps) => {
  const { task, onChange, errorAt } = props;
  const { t } = useTranslation('programmes');
  const language = useLanguage();
  const text = useLocalText();
  return (
    <div className={styles['taskFields']}>
      <Textarea
        aria-label={t('edit.task')}
        placeholder={text(task.text) || t('edit.task')}
        value={task.text[language] ?? ''}
        maxLength={500}
        autosize
        onChange={(event) => onChange({ ...task, text: withText(task.text, language, event.currentTarget.value) })}
        error={errorAt('text')}
      />
      <FigureFields {...props} />
      <div className={styles['choices']}>
        <TaskChoices {...props} />
      </div>
      <LimitFields limits={task.limits} onChange={(limits) => onChange({ ...task, limits })} errorAt={errorAt} />
      <TaskParts parts={task.parts} onChange={(parts) => onChange({ ...task, parts: [...parts] })} errorAt={errorAt} />
      <TaskActions {...props} />
    </div>
  );
};

const FigureFields = ({ task, onChange, errorAt }: TaskRowProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const { t: common } = useTranslation();
  return (
    <div className={styles['fields']}>
      <Select
        label={t('edit.work')}
        data={workKinds.map((work) => ({ value: work, label: common(`work.${work}`) }))}
        value={task.work}
        onChange={(next) => onChange({ ...task, work: workKinds.find((work) => work === next) ?? task.work })}
        allowDeselect={false}
      />
      <NumberField
        label={editor('task.hours')}
        value={task.hours ?? undefined}
        onChange={(hours) => onChange({ ...task, hours: hours ?? null })}
        error={errorAt('hours')}
      />
      <NumberField
        label={editor('task.torque')}
        value={task.torqueNm ?? undefined}
        onChange={(torqueNm) => onChange({ ...task, torqueNm: torqueNm ?? null })}
        error={errorAt('torqueNm')}
      />
      <TextInput
        className={styles['wide'] ?? ''}
        label={editor('task.tools')}
        value={task.tools}
        maxLength={200}
        onChange={(event) => onChange({ ...task, tools: event.currentTarget.value })}
      />
    </div>
  );
};

const TaskChoices = ({ task, onChange }: TaskRowProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  return (
    <>
      <Checkbox
        label={t('edit.mandatory')}
        checked={task.isMandatory}
        onChange={(event) => onChange({ ...task, isMandatory: event.currentTarget.checked })}
      />
      <Checkbox
        label={editor('task.needsDefect')}
        checked={task.needsDefect}
        onChange={(event) => onChange({ ...task, needsDefect: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('edit.measure')}
        checked={task.limits !== null}
        onChange={(event) =>
          onChange({ ...task, limits: event.currentTarget.checked ? { unit: 'mm', min: null, max: null } : null })
        }
      />
    </>
  );
};

const TaskActions = ({ canMove, onMove, onDouble, onRemove }: TaskRowProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  return (
    <div className={styles['actions']}>
      <ActionIcon color="gray" aria-label={t('edit.up')} disabled={!canMove.up} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={t('edit.down')} disabled={!canMove.down} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={editor('task.double')} onClick={onDouble}>
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="red" aria-label={t('edit.removeTask')} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
};
