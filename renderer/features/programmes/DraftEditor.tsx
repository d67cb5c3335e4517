import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { blankLevel } from './blankLevel.ts';
import type { DraftProblems } from './draftProblems.ts';
import { LevelEditor } from './LevelEditor.tsx';
import styles from './Programmes.module.css';

interface DraftEditorProps {
  readonly draft: readonly ProgrammeLevel[];
  readonly problems: DraftProblems;
  readonly onChange: (draft: readonly ProgrammeLevel[]) => void;
}

/** The list with one entry moved up or down. */
const moved = (levels: readonly ProgrammeLevel[], from: number, by: -1 | 1): readonly ProgrammeLevel[] => {
  const level = levels[from];
  return level === undefined ? levels : levels.toSpliced(from, 1).toSpliced(from + by, 0, level);
};

/** All levels of a draft. */
export const DraftEditor = ({ draft, problems, onChange }: DraftEditorProps) => {
  const { t } = useTranslation('programmes');
  const rank = Math.max(0, ...draft.map((level) => level.rank)) + 1;
  return (
    <div className={styles['stack']}>
      {draft.map((level, index) => (
        <LevelEditor
          key={level.id}
          level={level}
          index={index}
          levels={draft}
          problems={problems}
          onChange={(next) => onChange(draft.with(index, next))}
          onMove={(by) => onChange(moved(draft, index, by))}
          onRemove={() => onChange(draft.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...draft, blankLevel({ name: {}, rank })])}
        >
          {t('edit.addLevel')}
        </Button>
      </div>
    </div>
  );
};
