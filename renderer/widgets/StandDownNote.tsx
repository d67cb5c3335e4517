import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useStandDownPapers } from '#data/queries/standDownPapers.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { StandDown } from '#domain/standDown.ts';
import { unsafeUnrepaired } from '#domain/standDownReturning.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import styles from './StandDownNote.module.css';
import { StandDownPaperButton } from './StandDownPaperButton.tsx';
import { StoodDownBadge } from './StoodDownBadge.tsx';

interface StandDownNoteProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
}

/** Why a machine is stood down, what it waits for, and the way back into service; nothing while it is in service. */
export const StandDownNote = ({ fleet, machine }: StandDownNoteProps) => {
  const { t } = useTranslation('defectBook');
  const [isReturning, returning] = useDisclosure(false);
  const format = useFormat();
  const standDowns = fleet.standDownsOf(machine.id);
  const waiting = unsafeUnrepaired(fleet.openDefectsOf(machine.id));
  const isReady = waiting.length === 0;
  const papered = (useStandDownPapers(machine.id) ?? []).filter(({ standDown }) => standDown.returned === null);
  if (standDowns.length === 0) return null;
  return (
    <section className={styles['note']} aria-label={t('down.title')}>
      <StoodDownBadge equipmentId={machine.id} />
      <div className={styles['why']}>
        {standDowns.map((standDown) => (
          <Reason key={standDown.id} standDown={standDown} />
        ))}
        <small>
          {isReady ? t('down.ready') : t('down.waits', { numbers: format.list(waiting.map(({ number }) => number)) })}
        </small>
      </div>
      {papered.map((each) => (
        <StandDownPaperButton key={each.standDown.id} fleet={fleet} papered={each} kind="standDown" />
      ))}
      <Button variant="default" disabled={!isReady} onClick={returning.open}>
        {t('down.back')}
      </Button>
      {isReturning && <ReturnDialog fleet={fleet} machine={machine} onClose={returning.close} />}
    </section>
  );
};

const Reason = ({ standDown: { reason, fromOn, by } }: { readonly standDown: StandDown }) => {
  const { t } = useTranslation('defectBook');
  const format = useFormat();
  const date = format.shortDate(fromOn, useToday());
  return (
    <div>
      <strong>{reason}</strong>{' '}
      <span>{by === '' ? t('down.sinceDate', { date }) : t('down.since', { date, name: by })}</span>
    </div>
  );
};
