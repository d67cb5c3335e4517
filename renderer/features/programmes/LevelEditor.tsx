import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withText } from '#domain/language.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';
import { CoverageEditor } from './CoverageEditor.tsx';
import type { DraftProblems } from './draftProblems.ts';
import styles from './Programmes.module.css';
import { TasksEditor } from './TasksEditor.tsx';
import { TimingEditor } from './TimingEditor.tsx';

interface LevelEditorProps {
  readonly level: ProgrammeLevel;
  readonly index: number;
  readonly levels: readonly ProgrammeLevel[];
  readonly problems: DraftProblems;
  readonly onChange: (level: ProgrammeLevel) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One level of a draft. */
export const LevelEditor = (props: LevelEditorProps) => {
  const { level, index, levels, problems, onChange, onMove, onRemove } = props;
  const { t } = useTranslation('programmes');
  const language = useLanguage();
  const text = useLocalText();
  const problemText = useProblemText();
  const errorAt = (field: string): string | null =>
    problems.at(`levels.${index}.${field}`).map(problemText).join(' ') || null;
  const title = text(level.name) || t('edit.newLevel');
  const change = (columns: Partial<ProgrammeLevel>) => onChange({ ...level, ...columns });
  return (
    <Panel
      title={title}
      end={
        <>
          <ActionIcon aria-label={t('edit.up')} disabled={index === 0} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('edit.down')} disabled={index === levels.length - 1} onClick={() => onMove(1)}>
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon color="red" aria-label={t('edit.removeLevel', { name: title })} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </>
      }
      isPadded
    >
      <div className={styles['line']}>
        <TextInput
          className={styles['grow'] ?? ''}
          label={t('edit.name')}
          value={level.name[language] ?? ''}
          placeholder={text(level.name)}
          maxLength={120}
          onChange={(event) => change({ name: withText(level.name, language, event.currentTarget.value) })}
          error={errorAt('name')}
        />
        <NumberField
          width={110}
          label={t('edit.hours')}
          value={level.plannedHours ?? undefined}
          onChange={(hours) => change({ plannedHours: hours ?? null })}
          error={errorAt('plannedHours')}
        />
      </div>
      <TimingEditor level={level} levels={levels} onChange={change} errorAt={errorAt} />
      <CoverageEditor level={level} levels={levels} onChange={change} errorAt={errorAt} />
      <div className={styles['checks']}>
        <Checkbox
          label={t('edit.certificate')}
          checked={level.needsCertificate}
          onChange={(event) => change({ needsCertificate: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('edit.statutory')}
          checked={level.isStatutory}
          onChange={(event) => change({ isStatutory: event.currentTarget.checked })}
        />
      </div>
      <TasksEditor level={level} onChange={(tasks) => change({ tasks })} errorAt={errorAt} />
    </Panel>
  );
};
