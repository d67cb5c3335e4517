import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { blankLevel } from './blankLevel.ts';
import type { DraftProblems } from './draftProblems.ts';
import { LevelColumns } from './LevelColumns.tsx';
import { LevelEditor } from './LevelEditor.tsx';
import styles from './Levels.module.css';
import { moved, withLevelDoubled } from './levelEdits.ts';
import { freeName } from './programmeNaming.ts';

interface DraftEditorProps {
  readonly draft: readonly ProgrammeLevel[];
  readonly problems: DraftProblems;
  readonly onChange: (draft: readonly ProgrammeLevel[]) => void;
}

/** All levels of a draft, side by side. */
export const DraftEditor = ({ draft, problems, onChange }: DraftEditorProps) => {
  const { t } = useTranslation('programmes');
  const nameOfCopy = useNameOfCopy(draft);
  const rank = Math.max(0, ...draft.map((level) => level.rank).filter(Number.isFinite)) + 1;
  return (
    <LevelColumns isEdited>
      {draft.map((level, index) => (
        <LevelEditor
          key={level.id}
          level={level}
          index={index}
          levels={draft}
          problems={problems}
          onChange={(next) => onChange(draft.with(index, next))}
          onMove={(by) => onChange(moved(draft, index, by))}
          onDouble={() => onChange(withLevelDoubled(draft, index, nameOfCopy(level)))}
          onRemove={() => onChange(draft.toSpliced(index, 1))}
        />
      ))}
      <div className={styles['addLevel']}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...draft, blankLevel({ name: {}, rank })])}
        >
          {t('edit.addLevel')}
        </Button>
      </div>
    </LevelColumns>
  );
};

const useNameOfCopy = (levels: readonly ProgrammeLevel[]) => {
  const { t } = useTranslation('programmes');
  const language = useLanguage();
  const text = useLocalText();
  return (level: ProgrammeLevel) => {
    const name = text(level.name);
    const wording = (number: number) =>
      number === 1 ? t('page.cloneName', { name }) : t('page.cloneNameNumber', { name, number });
    const taken = levels.map((other) => text(other.name));
    return { [language]: freeName(wording, taken) };
  };
};
