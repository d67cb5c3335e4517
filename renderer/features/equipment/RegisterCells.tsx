import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { ReadingAge } from '#widgets/ReadingAge.tsx';
import { machineName, type RegisterRow } from '#widgets/registerView.ts';
import { StatusChip } from '#widgets/StatusChip.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Register.module.css';

/** Code and name; the code is the row's link. */
export const MachineCell = ({ machine }: { readonly machine: Equipment }) => {
  const name = machineName(machine);
  return (
    <div className={styles['two']}>
      <span className={styles['named']}>
        <Link href={routes.machine(machine.id)} className={styles['code'] ?? ''}>
          {machine.code}
        </Link>
        <StoodDownBadge equipmentId={machine.id} />
      </span>
      <span className={styles['second']} title={name}>
        {name}
      </span>
    </div>
  );
};

/** A text that may take two lines, and no more. */
export const Clamped = ({ text }: { readonly text: string }) => (
  <span className={styles['clamped']} title={text}>
    {text}
  </span>
);

/** The latest reading and its age; old ones in amber. */
export const ReadingCell = ({ row, oldFrom }: { readonly row: RegisterRow; readonly oldFrom: number }) => {
  const { t } = useTranslation();
  const words = useMeterWords();
  if (!row.hasMeter) return <span className={styles['none']}>{t('noMeter')}</span>;
  if (row.reading === null) return <span className={styles['none']}>{t('noReading')}</span>;
  return (
    <div className={styles['two']}>
      <span>{words(row.reading.value, row.reading.unit)}</span>
      <ReadingAge ageDays={row.reading.ageDays} oldFrom={oldFrom} />
    </div>
  );
};

/** The worst status and when the next service comes. */
export const NextCell = ({ row, today }: { readonly row: RegisterRow; readonly today: CalendarDate }) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const text = useLocalText();
  if (row.worst === null) return <span className={styles['none']}>{t('nothingPlanned')}</span>;
  const { due, level } = row.worst;
  const on = due.on === null ? null : format.shortDate(due.on, today);
  return (
    <div className={styles['two']}>
      <span>
        <StatusChip status={due.status} isEstimated={due.estimated} />
      </span>
      <span className={styles['second']} title={text(level.name)}>
        {[on, text(level.name)].filter((part) => part !== null).join(' · ')}
      </span>
    </div>
  );
};

/** The programmes the machine is under. */
export const ProgrammeCell = ({ row }: { readonly row: RegisterRow }) => {
  const { t } = useTranslation('equipment');
  const text = useLocalText();
  if (row.programmes.length === 0) return <span className={styles['none']}>{t('withoutProgramme')}</span>;
  return <Clamped text={row.programmes.map(({ name }) => text(name)).join(', ')} />;
};
