import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withText } from '#domain/language.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';
import { CoverageEditor } from './CoverageEditor.tsx';
import { DutyTable } from './DutyTable.tsx';
import type { DraftProblems } from './draftProblems.ts';
import styles from './Editor.module.css';
import { LevelLadder } from './LevelLadder.tsx';
import { LevelSums } from './LevelSums.tsx';
import columns from './Levels.module.css';
import { TasksEditor } from './TasksEditor.tsx';
import { TimingEditor } from './TimingEditor.tsx';

interface LevelEditorProps {
  readonly level: ProgrammeLevel;
  readonly index: number;
  readonly levels: readonly ProgrammeLevel[];
  readonly problems: DraftProblems;
  readonly onChange: (level: ProgrammeLevel) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDouble: () => void;
  readonly onRemove: () => void;
}

/** One level of a draft, as a column. */
export const LevelEditor = (props: LevelEditorProps) => {
  const { level, index, levels, problems, onChange } = props;
  const text = useLocalText();
  const { t } = useTranslation('programmeEditor');
  const problemText = useProblemText();
  const pathOf = (field: string): string => `levels.${index}.${field}`;
  const errorAt = (field: string): string | null => problems.at(pathOf(field)).map(problemText).join(' ') || null;
  const change = (changed: Partial<ProgrammeLevel>) => onChange({ ...level, ...changed });
  return (
    <Panel
      className={columns['column']}
      title={text(level.name) || t('level.unnamed')}
      end={<LevelActions {...props} />}
      isPadded
    >
      <NameFields {...props} errorAt={errorAt} />
      <TimingEditor level={level} levels={levels} onChange={change} errorAt={errorAt} />
      <DutyTable level={level} />
      <CoverageEditor level={level} levels={levels} onChange={change} errorAt={errorAt} />
      <LevelLadder level={level} levels={levels} />
      <LevelSums level={level} levels={levels} />
      <TasksEditor
        level={level}
        onChange={(tasks) => change({ tasks })}
        errorAt={errorAt}
        isFaulty={(path) => problems.isBelow(pathOf(path))}
      />
    </Panel>
  );
};

const LevelActions = ({ level, index, levels, onMove, onDouble, onRemove }: LevelEditorProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const name = useLocalText()(level.name) || editor('level.unnamed');
  return (
    <>
      <ActionIcon
        color="gray"
        aria-label={editor('level.left', { name })}
        disabled={index === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        color="gray"
        aria-label={editor('level.right', { name })}
        disabled={index === levels.length - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowRight size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={editor('level.double', { name })} onClick={onDouble}>
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="red" aria-label={t('edit.removeLevel', { name })} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </>
  );
};

const NameFields = ({
  level,
  onChange,
  errorAt,
}: LevelEditorProps & { readonly errorAt: (field: string) => string | null }) => {
  const { t } = useTranslation('programmes');
  const language = useLanguage();
  const text = useLocalText();
  return (
    <>
      <div className={styles['fields']}>
        <TextInput
          className={styles['middling'] ?? ''}
          label={t('edit.name')}
          value={level.name[language] ?? ''}
          placeholder={text(level.name)}
          maxLength={120}
          onChange={(event) => onChange({ ...level, name: withText(level.name, language, event.currentTarget.value) })}
          error={errorAt('name')}
        />
        <NumberField
          label={t('edit.hours')}
          value={level.plannedHours ?? undefined}
          onChange={(hours) => onChange({ ...level, plannedHours: hours ?? null })}
          error={errorAt('plannedHours')}
        />
      </div>
      <div className={styles['choices']}>
        <Checkbox
          label={t('edit.certificate')}
          checked={level.needsCertificate}
          onChange={(event) => onChange({ ...level, needsCertificate: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('edit.statutory')}
          checked={level.isStatutory}
          onChange={(event) => onChange({ ...level, isStatutory: event.currentTarget.checked })}
        />
      </div>
    </>
  );
};
