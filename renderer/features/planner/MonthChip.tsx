import { IconClipboardList, IconLock, IconPinFilled } from '@tabler/icons-react';
import type { Equipment } from '#domain/equipment.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { StatusMark } from '#widgets/StatusChip.tsx';
import { visitId } from './chartIds.ts';
import styles from './MonthChip.module.css';
import { shortLevelName } from './shortLevelName.ts';
import { useVisitWords } from './useVisitWords.ts';

interface MonthChipProps {
  readonly visit: PlannerVisit;
  readonly machine: Equipment;
  /** One chip of the month is reached by Tab; arrows lead from it to the others. */
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isLifted: boolean;
}

/** A visit on its day: status, machine, level, and what binds it. */
export const MonthChip = ({ visit, machine, isTabStop, isSelected, isLifted }: MonthChipProps) => {
  const text = useLocalText();
  const words = useVisitWords();
  return (
    <button
      type="button"
      id={visitId(visit.key)}
      className={styles['chip']}
      data-visit={visit.key}
      data-status={visit.status}
      data-selected={isSelected || undefined}
      data-lifted={isLifted || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={words.label(visit, machine)}
      aria-pressed={isSelected}
      title={text(visit.level.name)}
    >
      <StatusMark status={visit.status} />
      <b>{machine.code}</b> <span>{shortLevelName(text(visit.level.name))}</span>
      {(visit.plannedVisitId !== null || visit.alsoPlanned.length > 0) && <IconPinFilled size={11} aria-hidden />}
      {visit.orderId !== null && <IconClipboardList size={12} stroke={2.2} aria-hidden />}
      {visit.level.isStatutory && <IconLock size={11} stroke={2.4} aria-hidden />}
    </button>
  );
};
