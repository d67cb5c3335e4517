import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboardList, IconFilterOff } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useOrders } from '#data/queries/orders.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { OpenOrderDialog } from '#widgets/OpenOrderDialog.tsx';
import { useListPlace } from '#widgets/useListPlace.ts';
import { OrdersBoard } from './OrdersBoard.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import { filteredOrders, filterIn, orderFilters, orderRows } from './ordersView.ts';

/** What is being worked on? */
export const OrdersPage = () => {
  const { t } = useTranslation('orders');
  const fleet = useFleet();
  const orders = useOrders();
  const [isOpening, { open, close }] = useDisclosure(false);
  const isLoaded = fleet !== undefined && orders !== undefined;
  return (
    <Page
      title={t('title')}
      beside={isLoaded && orders.length > 0 ? t('count', { count: orders.length }) : undefined}
      isFilled
      actions={
        <>
          {isLoaded && orders.length > 0 && <ViewChoice />}
          <Button onClick={open}>{t('open')}</Button>
        </>
      }
    >
      {isLoaded ? orders.length === 0 ? <NoOrders /> : <OrdersPanel fleet={fleet} orders={orders} /> : null}
      {isOpening && <OpenOrderDialog onClose={close} />}
    </Page>
  );
};

const NoOrders = () => {
  const { t } = useTranslation('orders');
  return (
    <EmptyState
      icon={<IconClipboardList size={26} />}
      action={
        <Button component={Link} href={routes.today} variant="default">
          {t('toToday')}
        </Button>
      }
    >
      {t('empty')}
    </EmptyState>
  );
};

type OrdersView = 'list' | 'board';

const viewIn = (params: URLSearchParams): OrdersView => (params.get('view') === 'board' ? 'board' : 'list');

/** List or board; the address keeps which. */
const ViewChoice = () => {
  const { t } = useTranslation('orders');
  const [params, setParams] = useSearchParams();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view.label')}
      value={viewIn(params)}
      onChange={(view) =>
        setParams((before) => {
          const after = new URLSearchParams(before);
          if (view === 'list') after.delete('view');
          else after.set('view', view);
          return after;
        })
      }
      data={[
        { value: 'list', label: t('view.list') },
        { value: 'board', label: t('view.board') },
      ]}
    />
  );
};

interface OrdersPanelProps {
  readonly fleet: Fleet;
  readonly orders: readonly WorkOrder[];
}

const OrdersPanel = ({ fleet, orders }: OrdersPanelProps) => {
  const { t } = useTranslation('orders');
  const today = useToday();
  const { filter, query, narrow, search } = useListPlace(filterIn, 'underWay');
  const wanted = useDeferredValue(query);
  const rows = useMemo(() => orderRows(orders, fleet, today), [orders, fleet, today]);
  const shown = useMemo(() => filteredOrders(rows, filter, wanted), [rows, filter, wanted]);
  const [params] = useSearchParams();
  if (viewIn(params) === 'board') return <OrdersBoard rows={rows} fleet={fleet} today={today} />;
  return (
    <Panel
      title={
        <CountedFilter
          label={t('statesLabel')}
          filters={orderFilters}
          value={filter}
          onChange={narrow}
          words={(each) => t(`states.${each}`)}
          counts={shown.counts}
        />
      }
      end={<SearchField label={t('search')} query={query} onQuery={search} />}
    >
      <OrdersTable
        rows={shown.rows}
        today={today}
        empty={
          <EmptyState icon={<IconFilterOff size={26} />}>
            {filter === 'underWay' && wanted === '' ? t('nothingUnderWay') : t('nothingFound')}
          </EmptyState>
        }
      />
    </Panel>
  );
};
