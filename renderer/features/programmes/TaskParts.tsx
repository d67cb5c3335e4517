import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { TaskPart } from '#domain/programme.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { PartPicker } from '#widgets/PartPicker.tsx';
import styles from './Editor.module.css';

interface TaskPartsProps {
  readonly parts: readonly TaskPart[];
  readonly onChange: (parts: readonly TaskPart[]) => void;
  readonly errorAt: (field: string) => string | null;
}

/** The parts a task takes; an empty place at the end takes one more. */
export const TaskParts = ({ parts, onChange, errorAt }: TaskPartsProps) => {
  const { t } = useTranslation('programmeEditor');
  const { t: common } = useTranslation();
  const known = useFleet()?.parts;
  const unitOf = (partId: TaskPart['partId']): string => {
    const unit = known?.get(partId)?.unit;
    return unit === undefined ? '' : common(`partUnit.${unit}`);
  };
  return (
    <div className={styles['parts']}>
      {parts.map((part, index) => (
        <div key={part.partId} className={styles['part']}>
          <PartPicker
            value={part.partId}
            onChange={(partId) =>
              onChange(partId === null ? parts.toSpliced(index, 1) : parts.with(index, { ...part, partId }))
            }
            error={errorAt(`parts.${index}`)}
          />
          <NumberField
            label={t('task.quantity', { unit: unitOf(part.partId) })}
            width={84}
            value={part.quantity}
            onChange={(quantity) => onChange(parts.with(index, { ...part, quantity: quantity ?? Number.NaN }))}
          />
          <ActionIcon
            color="gray"
            aria-label={t('task.removePart')}
            onClick={() => onChange(parts.toSpliced(index, 1))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <PartPicker
        key={parts.length}
        label={t('task.addPart')}
        value={null}
        onChange={(partId) => {
          if (partId === null || parts.some((part) => part.partId === partId)) return;
          onChange([...parts, { partId, quantity: 1 }]);
        }}
      />
    </div>
  );
};
