import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Editor.module.css';

interface CoverageEditorProps {
  readonly level: ProgrammeLevel;
  readonly levels: readonly ProgrammeLevel[];
  readonly onChange: (columns: Partial<ProgrammeLevel>) => void;
  readonly errorAt: (field: string) => string | null;
}

/** What performing this level satisfies: every lower rank, or exactly those named. */
export const CoverageEditor = ({ level, levels, onChange, errorAt }: CoverageEditorProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const text = useLocalText();
  const others = levels.filter(({ id }) => id !== level.id);
  if (others.length === 0) return null;
  const isNamed = level.covers !== undefined;
  return (
    <div className={styles['group']}>
      <div className={styles['line']}>
        <Labelled label={t('edit.covers')}>
          <SegmentedControl
            size="xs"
            aria-label={t('edit.covers')}
            value={isNamed ? 'named' : 'lower'}
            onChange={(mode) => onChange({ covers: mode === 'named' ? [] : undefined })}
            data={[
              { value: 'lower', label: t('edit.coversLower') },
              { value: 'named', label: t('edit.coversNamed') },
            ]}
          />
        </Labelled>
        <NumberField
          label={t('edit.rank')}
          width={86}
          value={level.rank}
          onChange={(rank) => onChange({ rank: rank ?? Number.NaN })}
          error={errorAt('rank')}
        />
        {isNamed && (
          <MultiSelect
            className={styles['grow'] ?? ''}
            label={t('edit.coversLevels')}
            data={others.map(({ id, name }) => ({ value: id, label: text(name) || editor('level.unnamed') }))}
            value={[...(level.covers ?? [])]}
            onChange={(covers) => onChange({ covers })}
            error={errorAt('covers')}
          />
        )}
      </div>
    </div>
  );
};
