import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShoppingCart, IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { today as todayNow, useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { demandDays, useStockList } from '#data/queries/parts.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { bridge } from '#platform/bridge.ts';
import { PaperPage } from '#print/PaperPage.tsx';
import { PurchaseList } from '#print/PurchaseList.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { purchaseLines, purchaseTotal } from './partsView.ts';
import { purchaseColumns, purchaseCsv } from './purchaseCsv.ts';

/** What is to be ordered so that the coming services have their parts, as it prints. */
export const PurchasePage = () => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const today = useToday();
  const fleet = useFleet();
  const stock = useStockList();
  if (fleet === undefined || stock === undefined || !stock.isReckoned) {
    return <Page title={t('purchaseList')}>{stock === undefined ? null : t('reckoning')}</Page>;
  }
  const lines = purchaseLines(stock.demands);
  if (lines.length === 0) return <NothingToBuy />;
  const basis = t('purchaseBasis', { count: demandDays, until: format.date(addDays(today, demandDays - 1)) });
  return (
    <PaperPage
      title={t('purchaseList')}
      beside={format.date(today)}
      paper={{ name: `${t('purchaseList')} ${today}`, isLandscape: false, size: fleet.settings.paper }}
      label={t('purchaseList')}
      actions={<ExportButton lines={lines} />}
      notes={
        <>
          <Link href={`${routes.parts}?show=toOrder`}>{t('toParts')}</Link>
          <span>{t('purchaseRule')}</span>
        </>
      }
    >
      <PurchaseList lines={lines} total={purchaseTotal(lines)} basis={basis} on={today} settings={fleet.settings} />
    </PaperPage>
  );
};

const NothingToBuy = () => {
  const { t } = useTranslation('parts');
  return (
    <Page title={t('purchaseList')}>
      <EmptyState
        icon={<IconShoppingCart size={26} />}
        action={
          <Button component={Link} href={routes.parts}>
            {t('toParts')}
          </Button>
        }
      >
        {t('purchaseEmpty', { count: demandDays })}
      </EmptyState>
    </Page>
  );
};

const ExportButton = ({ lines }: { readonly lines: readonly PartDemand[] }) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const tellSaving = useSavingNotice();
  const save = async () => {
    const bytes = purchaseCsv(lines, {
      heads: purchaseColumns.map((column) => t(`csv.${column}`)),
      unit: (unit) => common(`partUnit.${unit}`),
    });
    const name = `${t('purchaseList')} ${todayNow()}.csv`;
    if (tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('csvFile'), extensions: ['csv'] }] })))
      notifications.show({ message: t('exported', { count: lines.length }) });
  };
  return (
    <Button variant="default" leftSection={<IconTableExport size={16} aria-hidden />} onClick={() => void save()}>
      {t('exportCsv')}
    </Button>
  );
};
