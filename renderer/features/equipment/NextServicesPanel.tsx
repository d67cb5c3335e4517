import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLinesOf } from '#data/queries/dueLines.ts';
import { useNextServices } from '#data/queries/forecast.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { DueWhy } from '#widgets/DueWhy.tsx';
import { StatusChip } from '#widgets/StatusChip.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Machine.module.css';
import { type NextRow, nextServiceRows, type ServiceValue } from './nextServicesView.ts';

interface NextServicesPanelProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly today: CalendarDate;
}

/** So many stand there before the rest is asked for. */
const firstShown = 5;

/** The services of the coming year. */
export const NextServicesPanel = ({ fleet, machine, today }: NextServicesPanelProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const lines = useDueLinesOf(machine.id) ?? [];
  const visits = useNextServices(machine.id, addMonths(today, 12)) ?? [];
  const [isWhole, setWhole] = useState(false);
  const meters = fleet.metersOf(machine.id);
  const rows = nextServiceRows({ visits, lines, meters, today, noticeDays: fleet.settings.noticeDays });
  const shown = isWhole ? rows : rows.slice(0, firstShown);
  const isMixed = new Set(rows.map(({ programme }) => programme.id)).size > 1;
  if (lines.length === 0) return <NoProgramme machine={machine} />;
  return (
    <Panel title={t('nextServices')} end={t('nextYear')}>
      {rows.length === 0 && <p className={styles['quiet']}>{t('nothingThisYear')}</p>}
      <ul className={styles['next']}>
        {shown.map((row) => (
          <ServiceItem key={row.key} row={row} fleet={fleet} today={today} showsProgramme={isMixed} />
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button variant="subtle" m={6} onClick={() => setWhole(true)}>
          {`${common('showAll')} (${rows.length})`}
        </Button>
      )}
    </Panel>
  );
};

const NoProgramme = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('equipment');
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={t('nextServices')} isPadded>
      <div className={styles['quiet']}>
        <p>{t('noProgrammeYet')}</p>
        {machine.archivedOn === null && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('assignProgramme')}
          </Button>
        )}
      </div>
      {isOpen && <AssignProgrammeDialog equipmentIds={[machine.id]} onClose={() => setOpen(false)} />}
    </Panel>
  );
};

interface ServiceItemProps {
  readonly row: NextRow;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  readonly showsProgramme: boolean;
}

const ServiceItem = ({ row, fleet, today, showsProgramme }: ServiceItemProps) => {
  const { t } = useTranslation('equipment');
  const text = useLocalText();
  const format = useFormat();
  const valueWords = useValueWords();
  const dayWords = useDayWords(today);
  const details = [
    row.value === null ? '' : valueWords(row.value),
    row.absorbs.length === 0 ? '' : t('withLevels', { levels: format.list(row.absorbs.map(({ name }) => text(name))) }),
  ].filter((part) => part !== '');
  const programme = text(row.programme.name);
  return (
    <li>
      <span>
        <StatusChip status={row.status} isEstimated={row.isEstimated} />
      </span>
      <span className={styles['service']}>
        <span>
          <strong>{text(row.level.name)}</strong>
          <span className={styles['day']}>{dayWords(row)}</span>
        </span>
        <small>
          <span>{details.join(' · ')}</span>
          {row.band !== null && row.on !== today && (
            <span className={styles['day']}>{format.dateRange(row.band[0], row.band[1], today)}</span>
          )}
        </small>
        {showsProgramme && (
          <small className={styles['ofProgramme']} title={programme}>
            {programme}
          </small>
        )}
      </span>
      {row.line === null ? <span /> : <WhyService row={row} fleet={fleet} today={today} />}
    </li>
  );
};

const useValueWords = () => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const words = useMeterWords();
  const format = useFormat();
  return ({ unit, value, isProjected, past }: ServiceValue): string => {
    if (past !== null) return t('pastValue', { now: format.number(past, 0), due: words(value, unit) });
    return isProjected
      ? common('approximately', { value: words(value, unit) })
      : t('atValue', { value: words(value, unit) });
  };
};

/** `was 15 Nov`, `9 Dec`, `≈ 6 Jan`. */
const useDayWords = (today: CalendarDate) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const format = useFormat();
  return ({ on, isPast, isApproximate }: NextRow): string => {
    if (on === null) return t('dateUnknown');
    if (on === today) return common('today');
    const date = format.shortDate(on, today);
    if (isPast) return t('was', { date });
    return isApproximate ? common('approximately', { value: date }) : date;
  };
};

interface WhyServiceProps {
  readonly row: NextRow;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
}

const WhyService = ({ row, fleet, today }: WhyServiceProps) => {
  const { t } = useTranslation('equipment');
  const text = useLocalText();
  const [isOpen, setOpen] = useState(false);
  const { line } = row;
  if (line === null) return null;
  const label = t('why', { service: text(line.level.name) });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withArrow shadow="md" width={400} trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles['whyButton'] ?? ''}
          aria-label={label}
          title={label}
          onClick={() => setOpen(!isOpen)}
        >
          <IconInfoCircle size={16} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {isOpen && <DueWhy line={line} meters={fleet.metersOf(line.equipment.id)} today={today} />}
      </Popover.Dropdown>
    </Popover>
  );
};
