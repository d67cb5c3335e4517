import { IconMapPinOff } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { TodayPage } from '#features/today/TodayPage.tsx';
import { patterns, routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';

const EquipmentPage = lazy(async () => ({
  default: (await import('#features/equipment/EquipmentPage.tsx')).EquipmentPage,
}));
const MachinePage = lazy(async () => ({ default: (await import('#features/equipment/MachinePage.tsx')).MachinePage }));
const ProgrammesPage = lazy(async () => ({
  default: (await import('#features/programmes/ProgrammesPage.tsx')).ProgrammesPage,
}));
const ProgrammePage = lazy(async () => ({
  default: (await import('#features/programmes/ProgrammePage.tsx')).ProgrammePage,
}));
const PlannerPage = lazy(async () => ({ default: (await import('#features/planner/PlannerPage.tsx')).PlannerPage }));
const PlannerPrintPage = lazy(async () => ({
  default: (await import('#features/planner/PlannerPrintPage.tsx')).PlannerPrintPage,
}));
const OrdersPage = lazy(async () => ({ default: (await import('#features/orders/OrdersPage.tsx')).OrdersPage }));
const OrderPage = lazy(async () => ({ default: (await import('#features/orders/OrderPage.tsx')).OrderPage }));
const JobCardsPage = lazy(async () => ({ default: (await import('#features/orders/JobCardsPage.tsx')).JobCardsPage }));
const PartsPage = lazy(async () => ({ default: (await import('#features/parts/PartsPage.tsx')).PartsPage }));
const PartPage = lazy(async () => ({ default: (await import('#features/parts/PartPage.tsx')).PartPage }));
const CountPage = lazy(async () => ({ default: (await import('#features/parts/CountPage.tsx')).CountPage }));
const CountSheetPage = lazy(async () => ({
  default: (await import('#features/parts/CountSheetPage.tsx')).CountSheetPage,
}));
const PurchasePage = lazy(async () => ({ default: (await import('#features/parts/PurchasePage.tsx')).PurchasePage }));
const CertificatesPage = lazy(async () => ({
  default: (await import('#features/certificates/CertificatesPage.tsx')).CertificatesPage,
}));
const CertificatePage = lazy(async () => ({
  default: (await import('#features/certificates/CertificatePage.tsx')).CertificatePage,
}));
const ImportPage = lazy(async () => ({ default: (await import('#features/import/ImportPage.tsx')).ImportPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
}));

/** Which screen stands at which address. All but the first are loaded when first opened. */
export const Pages = () => (
  <Switch>
    <Route path={routes.today} component={TodayPage} />
    <Route path={routes.equipment} component={EquipmentPage} />
    <Route path={patterns.machine}>{({ id }) => <MachinePage key={id} id={id} />}</Route>
    <Route path={routes.programmes} component={ProgrammesPage} />
    <Route path={patterns.programme}>{({ id }) => <ProgrammePage key={id} id={id} />}</Route>
    <Route path={routes.planner} component={PlannerPage} />
    <Route path={routes.plannerPrint} component={PlannerPrintPage} />
    <Route path={routes.orders} component={OrdersPage} />
    <Route path={patterns.order}>{({ id }) => <OrderPage key={id} id={id} />}</Route>
    <Route path={patterns.jobCards} component={JobCardsPage} />
    <Route path={routes.parts} component={PartsPage} />
    <Route path={routes.countParts} component={CountPage} />
    <Route path={routes.countSheet} component={CountSheetPage} />
    <Route path={routes.purchaseList} component={PurchasePage} />
    <Route path={patterns.part}>{({ id }) => <PartPage key={id} id={id} />}</Route>
    <Route path={routes.certificates} component={CertificatesPage} />
    <Route path={patterns.certificate}>{({ id }) => <CertificatePage key={id} id={id} />}</Route>
    <Route path={routes.import} component={ImportPage} />
    <Route path={routes.settings} component={SettingsPage} />
    <Route component={NothingHere} />
  </Switch>
);

const NothingHere = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('appName')}>
      <EmptyState icon={<IconMapPinOff size={26} />}>{t('notThere')}</EmptyState>
    </Page>
  );
};
