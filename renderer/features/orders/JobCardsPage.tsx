import { IconClipboardOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useOrdersById } from '#data/queries/ordersById.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { JobCard } from '#print/JobCard.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useJobCardContent } from './useJobCardContent.ts';

/** The cards of the orders in the address, one after the other, as they print. */
export const JobCardsPage = () => {
  const { t } = useTranslation('jobCard');
  const [params] = useSearchParams();
  const asked = params.getAll('order').join();
  // The address may hold anything; what is no order's id finds none.
  const ids = useMemo(() => asked.split(',').filter((id) => id !== '') as unknown as WorkOrder['id'][], [asked]);
  const orders = useOrdersById(ids);
  const fleet = useFleet();
  const today = useToday();
  const contentOf = useJobCardContent(fleet, today);
  if (orders === undefined || fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  const cards = orders.map(contentOf).filter((content) => content !== null);
  const [first] = cards;
  if (first === undefined) {
    return (
      <Page title={t('title')}>
        <EmptyState icon={<IconClipboardOff size={26} />}>{t('none')}</EmptyState>
      </Page>
    );
  }
  const name = cards.length === 1 ? `${first.order.number} ${first.machine.code}` : `${t('title')} ${today}`;
  return (
    <PaperPage
      title={cards.length === 1 ? `${t('title')} › ${first.order.number}` : t('pageTitle', { count: cards.length })}
      paper={{ name, isLandscape: false, size: fleet.settings.paper }}
      label={t('label')}
      notes={
        <>
          {cards.map(({ order }) => (
            <Link key={order.id} href={routes.order(order.id)}>
              {order.number}
            </Link>
          ))}
          <span>{t('hint')}</span>
        </>
      }
    >
      {cards.map((content) => (
        <JobCard key={content.order.id} content={content} />
      ))}
    </PaperPage>
  );
};
