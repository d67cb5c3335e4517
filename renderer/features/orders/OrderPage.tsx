import { IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useCertificatesOf } from '#data/queries/certificates.ts';
import { useOrder } from '#data/queries/orders.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { OrderContent } from './OrderContent.tsx';
import { newestOrder } from './useOrderSaving.ts';

const inFleet = (fleet: Fleet, { equipmentId, id }: WorkOrder): WorkOrder | undefined =>
  fleet.openOrdersOf(equipmentId).find((order) => order.id === id);

/** One visit of one machine: what is asked, what was done, and its way out of the workshop. */
export const OrderPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  // The address may hold anything; what is no order's id finds none.
  const orderId = id as WorkOrder['id'];
  const stored = useOrder(orderId);
  const certificates = useCertificatesOf(orderId);
  if (stored === null) {
    return (
      <Page title={t('title')}>
        <EmptyState icon={<IconMapPinOff size={26} />}>{common('notThere')}</EmptyState>
      </Page>
    );
  }
  if (stored === undefined || certificates === undefined || fleet === undefined) {
    return <Page title={t('title')}>{null}</Page>;
  }
  const order = newestOrder(stored, inFleet(fleet, stored));
  return <OrderContent order={order} fleet={fleet} certificates={certificates} />;
};
