import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { now } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import { orderClock, waits } from '#domain/orderClock.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Order.module.css';
import { OrderGuarantee } from './OrderGuarantee.tsx';
import { OrderTitle } from './OrderTitle.tsx';

interface OrderHeadProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly certificates: readonly Certificate[];
  readonly today: CalendarDate;
}

/** Which machine, which services, since when. */
export const OrderHead = ({ order, fleet, certificates, today }: OrderHeadProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const text = useLocalText();
  const programme = order.programmeId === null ? undefined : fleet.programmes.get(order.programmeId);
  const revision = revisionOfOrder(order, fleet);
  return (
    <section className={styles['head']}>
      <div className={styles['who']}>
        <MachineName order={order} fleet={fleet} />
        <StoodDownBadge equipmentId={order.equipmentId} />
        {order.levels.length > 0 ? <LevelNames levels={order.levels} /> : <OrderTitle order={order} />}
      </div>
      <dl className={styles['facts']}>
        {programme && revision && (
          <Fact name={t('head.programme')}>
            <Link href={routes.programme(programme.id)}>
              {t('head.revision', { programme: text(programme.name), number: revision.number })}
            </Link>
          </Fact>
        )}
        {order.plannedOn !== null && <Fact name={t('head.plannedOn')}>{format.shortDate(order.plannedOn, today)}</Fact>}
        {order.state !== 'planned' && <Fact name={t('head.dateIn')}>{format.shortDate(order.openedOn, today)}</Fact>}
        {order.startedOn !== null && <Fact name={t('head.started')}>{format.shortDate(order.startedOn, today)}</Fact>}
        {order.completedOn !== null && (
          <Fact name={t('head.completed')}>{format.shortDate(order.completedOn, today)}</Fact>
        )}
        <Stay order={order} today={today} />
        {certificates.map(({ id, number, voided }) => (
          <Fact key={id} name={voided === null ? t('certificateWord') : `${t('certificateWord')} (${t('voided')})`}>
            <Link href={routes.certificate(id)}>{number}</Link>
          </Fact>
        ))}
      </dl>
      <OrderGuarantee order={order} today={today} />
    </section>
  );
};

/** Days in the shop so far, and how many of them the machine waited, for what. */
const Stay = ({ order, today }: Pick<OrderHeadProps, 'order' | 'today'>) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const clock = orderClock(order, { now: now(), today });
  if (clock === null) return null;
  const waited = waits
    .filter((wait) => clock.waits[wait] > 0)
    .map((wait) => t(`waited.${wait}`, { days: format.number(clock.waits[wait]) }));
  return (
    <Fact name={t('head.days')}>
      <span title={waited.join(' · ')}>
        {format.number(clock.days)}
        {clock.waiting > 0 && ` (${t('head.waited', { days: format.number(clock.waiting) })})`}
      </span>
    </Fact>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const MachineName = ({ order, fleet }: { readonly order: WorkOrder; readonly fleet: Fleet }) => {
  const { t } = useTranslation();
  const machine = fleet.equipment.get(order.equipmentId);
  if (machine === undefined) return null;
  const { id, code, name, make, model, plate, kind } = machine;
  return (
    <Link href={routes.machine(id)} className={styles['machine'] ?? ''}>
      <strong>{code}</strong>
      <span>
        {[name || [make, model].filter(Boolean).join(' ') || t(`kind.${kind}`), plate].filter(Boolean).join(' · ')}
      </span>
    </Link>
  );
};

const LevelNames = ({ levels }: Pick<WorkOrder, 'levels'>) => {
  const { t } = useTranslation('orders');
  return (
    <span className={styles['levels']}>
      {levels.map(({ levelId, name, isAbsorbed }) => (
        <span key={levelId} data-absorbed={isAbsorbed}>
          <LevelBadge name={name} />
          {isAbsorbed && <small title={t('absorbedMeaning')}>{t('absorbed')}</small>}
        </span>
      ))}
    </span>
  );
};
