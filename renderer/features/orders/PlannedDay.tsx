import { useTranslation } from 'react-i18next';
import type { WorkOrder } from '#domain/workOrder.ts';
import { Panel } from '#ui/Panel.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import styles from './Order.module.css';
import type { OrderSaving } from './useOrderSaving.ts';

interface PlannedDayProps {
  readonly order: WorkOrder;
  readonly saving: OrderSaving;
}

/** The day a machine is to come in; a service may be moved in the planner too, where its window is seen. */
export const PlannedDay = ({ order, saving }: PlannedDayProps) => {
  const { t } = useTranslation('orders');
  return (
    <Panel title={t('head.plannedOn')} isPadded>
      <div className={styles['fields']}>
        <ProblemAlert problems={saving.problems} />
        <DateField
          aria-label={t('head.plannedOn')}
          value={order.plannedOn ?? order.openedOn}
          onChange={(plannedOn) => plannedOn !== null && void saving.save(() => ({ plannedOn }))}
        />
        {order.kind === 'service' && <p className={styles['dialogText']}>{t('side.plannedHint')}</p>}
      </div>
    </Panel>
  );
};
