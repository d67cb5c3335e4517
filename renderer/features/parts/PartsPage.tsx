import { ActionIcon, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClipboardCheck, IconFileImport, IconPackage, IconShoppingCart } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { type StockList, useStockList } from '#data/queries/parts.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { PartDialog } from '#widgets/PartDialog.tsx';
import { useListPlace } from '#widgets/useListPlace.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { PartsTable } from './PartsTable.tsx';
import { filteredParts, filterIn, partFilters } from './partsView.ts';
import { useWorthWords } from './useWorthWords.ts';

/** Do we have what the coming services need? */
export const PartsPage = () => {
  const { t } = useTranslation('parts');
  const [, navigate] = useLocation();
  const [isAdding, adding] = useDisclosure(false);
  const stock = useStockList();
  const worth = useWorthWords();
  const isEmpty = stock?.demands.length === 0;
  const add = <Button onClick={adding.open}>{t('new')}</Button>;
  const importing = (
    <Button
      component={Link}
      href={routes.import}
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden />}
    >
      {t('importList')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      beside={isEmpty ? undefined : worth}
      isFilled
      actions={
        !isEmpty && (
          <>
            <ActionIcon
              component={Link}
              href={routes.import}
              variant="default"
              size={36}
              aria-label={t('importList')}
              title={t('importList')}
            >
              <IconFileImport size={16} aria-hidden />
            </ActionIcon>
            <Button
              component={Link}
              href={routes.countParts}
              variant="default"
              leftSection={<IconClipboardCheck size={16} aria-hidden />}
            >
              {t('countSheet')}
            </Button>
            <Button
              component={Link}
              href={routes.purchaseList}
              variant="default"
              leftSection={<IconShoppingCart size={16} aria-hidden />}
            >
              {t('purchaseList')}
            </Button>
            {add}
          </>
        )
      }
    >
      {stock !== undefined &&
        (isEmpty ? (
          <EmptyState
            icon={<IconPackage size={26} />}
            action={
              <Group>
                {add}
                {importing}
              </Group>
            }
          >
            {t('empty')}
          </EmptyState>
        ) : (
          <PartsPanel stock={stock} />
        ))}
      {isAdding && <PartDialog part={null} onSaved={(id) => navigate(routes.part(id))} onClose={adding.close} />}
    </Page>
  );
};

const PartsPanel = ({ stock }: { readonly stock: StockList }) => {
  const { t } = useTranslation('parts');
  const { filter, query, narrow, search, clear } = useListPlace(filterIn, 'all');
  const [received, setReceived] = useState<PartDemand | null>(null);
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => filteredParts(stock.demands, filter, wanted), [stock, filter, wanted]);
  return (
    <Panel
      title={
        <CountedFilter
          label={t('filterLabel')}
          filters={partFilters}
          value={filter}
          onChange={narrow}
          words={(each) => t(`filter.${each}`)}
          counts={shown.counts}
        />
      }
      end={<SearchField label={t('search')} query={query} onQuery={search} />}
    >
      <PartsTable rows={shown.rows} isReckoned={stock.isReckoned} onReceive={setReceived} onClear={clear} />
      {received !== null && (
        <MoveDialog
          kind="received"
          part={received.part}
          expected={received.toOrder}
          onClose={() => setReceived(null)}
        />
      )}
    </Panel>
  );
};
