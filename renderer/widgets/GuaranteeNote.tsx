import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useGuaranteeRecords } from '#data/queries/guarantees.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { runningGuarantees } from '#domain/guaranteeRunning.ts';
import { useGuaranteeWords } from './useGuaranteeWords.ts';

interface GuaranteeNoteProps {
  readonly equipmentId: EquipmentId;
  readonly isUnder: boolean;
  readonly onChange: (isUnder: boolean) => void;
}

/** Says that a guarantee runs, and asks whether the work falls under it; nothing where none runs. */
export const GuaranteeNote = ({ equipmentId, isUnder, onChange }: GuaranteeNoteProps) => {
  const { t } = useTranslation('guarantee');
  const today = useToday();
  const records = useGuaranteeRecords(equipmentId);
  const { words, note } = useGuaranteeWords();
  const [running] = records === undefined ? [] : runningGuarantees(records, today);
  if (running === undefined) return null;
  return (
    <Checkbox
      label={t('underGuarantee', { number: running.certificate.number })}
      description={[words(running.left), note(running.left)].filter((part) => part !== '').join(' · ')}
      checked={isUnder}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
};
