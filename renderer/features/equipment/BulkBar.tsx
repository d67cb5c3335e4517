import { Button, CloseButton } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import styles from './Register.module.css';
import { useArchiving } from './useArchiving.tsx';

interface BulkBarProps {
  readonly fleet: Fleet;
  readonly selected: readonly EquipmentId[];
  readonly isArchived: boolean;
  readonly onAssign: () => void;
  readonly onClear: () => void;
}

/** What can be done to all selected machines at once. */
export const BulkBar = ({ fleet, selected, isArchived, onAssign, onClear }: BulkBarProps) => {
  const { t } = useTranslation('equipment');
  const archiving = useArchiving();
  const machines = selected.map((id) => fleet.equipment.get(id)).filter((machine) => machine !== undefined);
  const run = async (isAway: boolean) => {
    const isDone = await (isAway ? archiving.archive(machines) : archiving.restore(machines));
    if (isDone) onClear();
  };
  return (
    <section className={styles['bulk']} aria-label={t('bulk')}>
      <strong>{t('selected', { count: selected.length })}</strong>
      {isArchived ? (
        <Button
          variant="default"
          leftSection={<IconArchiveOff size={16} />}
          loading={archiving.isRunning}
          onClick={() => void run(false)}
        >
          {t('restoreSelected')}
        </Button>
      ) : (
        <>
          <Button variant="default" leftSection={<IconListCheck size={16} />} onClick={onAssign}>
            {t('assignSelected')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArchive size={16} />}
            loading={archiving.isRunning}
            onClick={() => void run(true)}
          >
            {t('archiveSelected')}
          </Button>
        </>
      )}
      <CloseButton aria-label={t('clearSelection')} onClick={onClear} ml="auto" />
    </section>
  );
};
