import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import type { EarlierWork } from '#domain/earlierWork.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Programme } from '#domain/programme.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Machine.module.css';
import { tabHref } from './MachineTabs.tsx';
import { type FileEvent, technicalFile } from './technicalFileView.ts';

interface TechnicalFilePanelProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly file: EquipmentFile;
}

const mostShown = 6;

/** What happened last, by the technical file. */
export const TechnicalFilePanel = ({ fleet, machine, file }: TechnicalFilePanelProps) => {
  const { t } = useTranslation('equipment');
  const events = technicalFile({
    orders: file.orders,
    completions: file.completions,
    certificates: file.certificates,
    meters: file.meters.map(({ meter }) => meter),
    assignments: fleet.assignmentsOf(machine.id),
  });
  return (
    <Panel
      title={t('lastInFile')}
      end={
        <span className={styles['ways']}>
          {file.orders.length > 0 && (
            <Link href={tabHref(machine.id, 'orders')} className={styles['link'] ?? ''}>
              {t('allOrders')}
            </Link>
          )}
          <Link href={routes.technicalFile(machine.id)} className={styles['link'] ?? ''}>
            {t('wholeFile')}
          </Link>
        </span>
      }
    >
      {events.length === 0 ? (
        <p className={styles['quiet']}>{t('fileEmpty')}</p>
      ) : (
        <ul className={styles['file']}>
          {events.slice(0, mostShown).map((event) => (
            <EventItem key={eventKey(event)} event={event} fleet={fleet} />
          ))}
        </ul>
      )}
    </Panel>
  );
};

const eventKey = (event: FileEvent): string => {
  switch (event.kind) {
    case 'order':
      return event.order.id;
    case 'earlier':
      return event.id;
    case 'meterReplaced':
      return `${event.on} ${event.unit}`;
    case 'assigned':
    case 'unassigned':
      return `${event.kind} ${event.on} ${event.programmeId}`;
  }
};

const EventItem = ({ event, fleet }: { readonly event: FileEvent; readonly fleet: Fleet }) => {
  const format = useFormat();
  return (
    <li>
      <time dateTime={event.on}>{format.date(event.on)}</time>
      <EventWords event={event} fleet={fleet} />
    </li>
  );
};

const EventWords = ({ event, fleet }: { readonly event: FileEvent; readonly fleet: Fleet }) => {
  if (event.kind === 'order') return <OrderEvent event={event} fleet={fleet} />;
  if (event.kind === 'earlier') return <EarlierEvent work={event.work} />;
  return <OtherEvent event={event} fleet={fleet} />;
};

/** Work brought along from elsewhere. */
const EarlierEvent = ({ work }: { readonly work: EarlierWork }) => {
  const { t } = useTranslation('equipment');
  const words = useMeterWords();
  const { title, workshop, shown } = work;
  return (
    <>
      <span>
        <strong>{title}</strong>
        {` · ${t('broughtAlong')}`}
      </span>
      <span className={styles['dim']}>{workshop}</span>
      <span className={styles['end']}>
        <span className={styles['dim']}>{shown !== null && words(shown.value, shown.unit)}</span>
      </span>
    </>
  );
};

interface OrderEventProps {
  readonly event: Extract<FileEvent, { kind: 'order' }>;
  readonly fleet: Fleet;
}

const OrderEvent = ({ event, fleet }: OrderEventProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const format = useFormat();
  const words = useMeterWords();
  const { order, certificate } = event;
  const workers = order.workerIds.map((id) => fleet.people.get(id)?.name).filter((name) => name !== undefined);
  const meters = (['km', 'mi', 'h', 'cycle'] as const).flatMap((unit) => {
    const value = order.meters[unit];
    return value === undefined ? [] : [words(value, unit)];
  });
  return (
    <>
      <span>
        <Link href={routes.order(order.id)} className={styles['strong'] ?? ''}>
          {format.list(order.levels.map(({ name }) => text(name)))}
        </Link>
        {` · ${t('orderNo', { number: order.number })} · ${common(`orderState.${order.state}`)}`}
        {event.answered > 0 && ` · ${t('tasksDone', { count: event.answered })}`}
        {event.findings > 0 && ` · ${t('findings', { count: event.findings })}`}
      </span>
      <span className={styles['dim']}>{format.list(workers)}</span>
      <span className={styles['end']}>
        {certificate === null ? (
          <span className={styles['dim']}>{meters.join(' · ')}</span>
        ) : (
          <Link href={routes.certificate(certificate.id)} className={styles['paper'] ?? ''}>
            {t('certificateNo', { number: certificate.number })}
          </Link>
        )}
      </span>
    </>
  );
};

interface OtherEventProps {
  readonly event: Exclude<FileEvent, { kind: 'order' | 'earlier' }>;
  readonly fleet: Fleet;
}

const OtherEvent = ({ event, fleet }: OtherEventProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const text = useLocalText();
  if (event.kind === 'meterReplaced')
    return <span>{t('event.meterReplaced', { meter: common(`meter.${event.unit}`) })}</span>;
  const programme = fleet.programmes.get(event.programmeId as Programme['id']);
  return <span>{t(`event.${event.kind}`, { programme: programme === undefined ? '' : text(programme.name) })}</span>;
};
