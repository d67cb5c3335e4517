import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { shownValue } from '#domain/meterValues.ts';
import { labourHoursOf } from '#domain/orderCost.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Order.module.css';

interface OrderRecordProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
}

/** The record of a visit that is over: nothing here can be changed. */
export const OrderRecord = ({ order, fleet, today }: OrderRecordProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const format = useFormat();
  const meterWords = useMeterWords();
  const workers = order.workerIds.map((id) => fleet.people.get(id)?.name ?? '–');
  const readings = fleet.metersOf(order.equipmentId).flatMap(({ unit, events }) => {
    const lifetime = order.meters[unit];
    return lifetime === undefined ? [] : [meterWords(shownValue(lifetime, order.completedOn ?? today, events), unit)];
  });
  return (
    <Panel title={t('side.record')} isPadded>
      <dl className={styles['record']}>
        {order.cancelReason !== '' && <Line name={t('side.cancelReason')}>{order.cancelReason}</Line>}
        <Line name={t('side.workers')}>{workers.length === 0 ? '–' : format.list(workers)}</Line>
        {readings.length > 0 && <Line name={t('side.readings')}>{readings.join(' · ')}</Line>}
        {order.labour.length > 0 && (
          <Line name={t('side.labourHours')}>{`${format.number(labourHoursOf(order), 2)} ${common('unit.h')}`}</Line>
        )}
        {order.contractNo !== '' && <Line name={t('side.contractNo')}>{order.contractNo}</Line>}
        {order.windowReason !== '' && (
          <Line name={t('side.windowReason')}>
            {order.windowReasonBy === '' ? order.windowReason : `${order.windowReason} (${order.windowReasonBy})`}
          </Line>
        )}
        {order.notes !== '' && <Line name={t('side.notes')}>{order.notes}</Line>}
      </dl>
      <ul className={styles['history']}>
        {order.history.map(({ state, at, by }) => {
          const words = { state: common(`orderState.${state}`), moment: format.moment(at) };
          return (
            <li key={`${state} ${at}`}>
              {by === '' ? t('head.byNobody', words) : t('head.by', { ...words, name: by })}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
