import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useOrderMoves } from '#data/queries/parts.ts';
import { useWarmLogs } from '#data/queries/warmLogs.ts';
import type { Certificate } from '#domain/certificate.ts';
import { isUnderWay } from '#domain/orderState.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { OrderStateChip } from '#widgets/OrderStateChip.tsx';
import { PartsUsed } from '#widgets/PartsUsed.tsx';
import { CostsPanel } from './CostsPanel.tsx';
import { LabourPanel } from './LabourPanel.tsx';
import styles from './Order.module.css';
import { OrderActions } from './OrderActions.tsx';
import { OrderHead } from './OrderHead.tsx';
import { OrderSide } from './OrderSide.tsx';
import { OutsidePaper } from './OutsidePaper.tsx';
import { TaskSheet } from './TaskSheet.tsx';
import { useCompletion } from './useCompletion.ts';
import { useOrderSaving } from './useOrderSaving.ts';

interface OrderContentProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly certificates: readonly Certificate[];
}

/** The order's page once everything is read. */
export const OrderContent = ({ order: stored, fleet, certificates }: OrderContentProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const today = useToday();
  useWarmLogs(stored.equipmentId);
  const meters = fleet.metersOf(stored.equipmentId);
  const saving = useOrderSaving(stored, meters);
  const order = saving.shown;
  const isReadOnly = !isUnderWay(order);
  const moves = useOrderMoves(order);
  const completion = useCompletion({ order, meters, saving });
  return (
    <Page
      title={`${t('title')} › ${order.number}`}
      beside={
        <>
          <OrderStateChip state={order.state} /> {order.waitingFor !== null && common(`waitingFor.${order.waitingFor}`)}
        </>
      }
      actions={
        <OrderActions order={order} fleet={fleet} certificates={certificates} completion={completion} saving={saving} />
      }
    >
      <OrderHead order={order} fleet={fleet} certificates={certificates} today={today} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <TaskSheet order={order} saving={saving} isReadOnly={isReadOnly} />
          <PartsUsed order={order} fleet={fleet} moves={moves} />
          <LabourPanel order={order} fleet={fleet} save={saving.save} today={today} isReadOnly={isReadOnly} />
          <CostsPanel order={order} fleet={fleet} moves={moves ?? []} save={saving.save} isReadOnly={isReadOnly} />
          <Panel title={common('attachments.title')} isPadded>
            <Attachments about={order.id} isReadOnly={order.state === 'cancelled'} />
          </Panel>
          {order.outside !== null && <OutsidePaper order={order} />}
        </div>
        <OrderSide order={order} fleet={fleet} saving={saving} completion={completion} today={today} />
      </div>
    </Page>
  );
};
