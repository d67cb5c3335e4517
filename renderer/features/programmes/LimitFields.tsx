import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '#domain/programme.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Editor.module.css';

interface LimitFieldsProps {
  readonly limits: Task['limits'];
  readonly onChange: (limits: Task['limits']) => void;
  readonly errorAt: (field: string) => string | null;
}

/** The unit and the limits of what is measured; nothing while nothing is. */
export const LimitFields = ({ limits, onChange, errorAt }: LimitFieldsProps) => {
  const { t } = useTranslation('programmes');
  if (limits === null) return null;
  return (
    <div className={styles['fields']}>
      <TextInput
        label={t('edit.limitUnit')}
        value={limits.unit}
        maxLength={20}
        onChange={(event) => onChange({ ...limits, unit: event.currentTarget.value })}
      />
      <NumberField
        label={t('edit.min')}
        value={limits.min ?? undefined}
        onChange={(min) => onChange({ ...limits, min: min ?? null })}
        error={errorAt('limits.min')}
      />
      <NumberField
        label={t('edit.max')}
        value={limits.max ?? undefined}
        onChange={(max) => onChange({ ...limits, max: max ?? null })}
      />
    </div>
  );
};
