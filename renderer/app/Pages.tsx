import { IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { TodayPage } from '#features/today/TodayPage.tsx';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { patterns, routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';

const EquipmentPage = lazyWithTexts(async () => (await import('#features/equipment/EquipmentPage.tsx')).EquipmentPage);
const MachinePage = lazyWithTexts(async () => (await import('#features/equipment/MachinePage.tsx')).MachinePage);
const TechnicalFilePage = lazyWithTexts(
  async () => (await import('#features/technicalFile/TechnicalFilePage.tsx')).TechnicalFilePage,
);
const TechnicalFilePaperPage = lazyWithTexts(
  async () => (await import('#features/technicalFile/TechnicalFilePaperPage.tsx')).TechnicalFilePaperPage,
);
const ProgrammesPage = lazyWithTexts(
  async () => (await import('#features/programmes/ProgrammesPage.tsx')).ProgrammesPage,
);
const ProgrammePage = lazyWithTexts(async () => (await import('#features/programmes/ProgrammePage.tsx')).ProgrammePage);
const PlannerPage = lazyWithTexts(async () => (await import('#features/planner/PlannerPage.tsx')).PlannerPage);
const PlannerPrintPage = lazyWithTexts(
  async () => (await import('#features/planner/PlannerPrintPage.tsx')).PlannerPrintPage,
);
const OrdersPage = lazyWithTexts(async () => (await import('#features/orders/OrdersPage.tsx')).OrdersPage);
const OrderPage = lazyWithTexts(async () => (await import('#features/orders/OrderPage.tsx')).OrderPage);
const JobCardsPage = lazyWithTexts(async () => (await import('#features/orders/JobCardsPage.tsx')).JobCardsPage);
const BoardPage = lazyWithTexts(async () => (await import('#features/checks/BoardPage.tsx')).BoardPage);
const TemplatesPage = lazyWithTexts(async () => (await import('#features/checks/TemplatesPage.tsx')).TemplatesPage);
const TemplatePage = lazyWithTexts(async () => (await import('#features/checks/TemplatePage.tsx')).TemplatePage);
const CheckPage = lazyWithTexts(async () => (await import('#features/checks/CheckPage.tsx')).CheckPage);
const DefectsPage = lazyWithTexts(async () => (await import('#features/defects/DefectsPage.tsx')).DefectsPage);
const DefectPage = lazyWithTexts(async () => (await import('#features/defects/DefectPage.tsx')).DefectPage);
const DefectReportPage = lazyWithTexts(
  async () => (await import('#features/defects/DefectReportPage.tsx')).DefectReportPage,
);
const PaperChecksPage = lazyWithTexts(
  async () => (await import('#features/checks/PaperChecksPage.tsx')).PaperChecksPage,
);
const CheckFiguresPage = lazyWithTexts(
  async () => (await import('#features/checks/CheckFiguresPage.tsx')).CheckFiguresPage,
);
const CheckFiguresPaperPage = lazyWithTexts(
  async () => (await import('#features/checks/CheckFiguresPaperPage.tsx')).CheckFiguresPaperPage,
);
const CheckSheetsPage = lazyWithTexts(
  async () => (await import('#features/checks/CheckSheetsPage.tsx')).CheckSheetsPage,
);
const LabelsPage = lazyWithTexts(async () => (await import('#features/checks/LabelsPage.tsx')).LabelsPage);
const PartsPage = lazyWithTexts(async () => (await import('#features/parts/PartsPage.tsx')).PartsPage);
const PartPage = lazyWithTexts(async () => (await import('#features/parts/PartPage.tsx')).PartPage);
const CountPage = lazyWithTexts(async () => (await import('#features/parts/CountPage.tsx')).CountPage);
const CountSheetPage = lazyWithTexts(async () => (await import('#features/parts/CountSheetPage.tsx')).CountSheetPage);
const PurchasePage = lazyWithTexts(async () => (await import('#features/parts/PurchasePage.tsx')).PurchasePage);
const PeoplePage = lazyWithTexts(async () => (await import('#features/people/PeoplePage.tsx')).PeoplePage);
const PersonPage = lazyWithTexts(async () => (await import('#features/people/PersonPage.tsx')).PersonPage);
const CertificatesPage = lazyWithTexts(
  async () => (await import('#features/certificates/CertificatesPage.tsx')).CertificatesPage,
);
const CertificatePage = lazyWithTexts(
  async () => (await import('#features/certificates/CertificatePage.tsx')).CertificatePage,
);
const CertificatePilePage = lazyWithTexts(
  async () => (await import('#features/certificates/CertificatePilePage.tsx')).CertificatePilePage,
);
const VoidListPage = lazyWithTexts(async () => (await import('#features/certificates/VoidListPage.tsx')).VoidListPage);
const HeldPage = lazyWithTexts(async () => (await import('#features/held/HeldPage.tsx')).HeldPage);
const InstrumentsPage = lazyWithTexts(async () => (await import('#features/held/InstrumentsPage.tsx')).InstrumentsPage);
const RenewalsPage = lazyWithTexts(async () => (await import('#features/held/RenewalsPage.tsx')).RenewalsPage);
const VerifyPage = lazyWithTexts(async () => (await import('#features/verify/VerifyPage.tsx')).VerifyPage);
const IssuerCardPage = lazyWithTexts(
  async () => (await import('#features/certificates/IssuerCardPage.tsx')).IssuerCardPage,
);
const ImportPage = lazyWithTexts(async () => (await import('#features/import/ImportPage.tsx')).ImportPage);
const RestorePage = lazyWithTexts(async () => (await import('#features/restore/RestorePage.tsx')).RestorePage);
const AuditPage = lazyWithTexts(async () => (await import('#features/audit/AuditPage.tsx')).AuditPage);
const SettingsPage = lazyWithTexts(async () => (await import('#features/settings/SettingsPage.tsx')).SettingsPage);

/** Which screen stands at which address. All but the first are loaded when first opened. */
export const Pages = () => (
  <Switch>
    <Route path={routes.today} component={TodayPage} />
    <Route path={routes.equipment} component={EquipmentPage} />
    <Route path={patterns.machine}>{({ id }) => <MachinePage key={id} id={id} />}</Route>
    <Route path={patterns.technicalFile}>{({ id }) => <TechnicalFilePage key={id} id={id} />}</Route>
    <Route path={patterns.technicalFilePaper}>{({ id }) => <TechnicalFilePaperPage key={id} id={id} />}</Route>
    <Route path={routes.programmes} component={ProgrammesPage} />
    <Route path={patterns.programme}>{({ id }) => <ProgrammePage key={id} id={id} />}</Route>
    <Route path={routes.planner} component={PlannerPage} />
    <Route path={routes.plannerPrint} component={PlannerPrintPage} />
    <Route path={routes.orders} component={OrdersPage} />
    <Route path={patterns.order}>{({ id }) => <OrderPage key={id} id={id} />}</Route>
    <Route path={patterns.jobCards} component={JobCardsPage} />
    <Route path={routes.defects} component={DefectsPage} />
    <Route path={patterns.defect}>{({ id }) => <DefectPage key={id} id={id} />}</Route>
    <Route path={patterns.defectReport}>{({ id }) => <DefectReportPage key={id} id={id} />}</Route>
    <Route path={routes.checks} component={BoardPage} />
    <Route path={patterns.paperChecks} component={PaperChecksPage} />
    <Route path={routes.checkFigures} component={CheckFiguresPage} />
    <Route path={patterns.checkFiguresPaper} component={CheckFiguresPaperPage} />
    <Route path={patterns.checkSheets} component={CheckSheetsPage} />
    <Route path={routes.labels} component={LabelsPage} />
    <Route path={routes.parts} component={PartsPage} />
    <Route path={routes.countParts} component={CountPage} />
    <Route path={routes.countSheet} component={CountSheetPage} />
    <Route path={routes.purchaseList} component={PurchasePage} />
    <Route path={patterns.part}>{({ id }) => <PartPage key={id} id={id} />}</Route>
    <Route path={routes.people} component={PeoplePage} />
    <Route path={patterns.person}>{({ id }) => <PersonPage key={id} id={id} />}</Route>
    <Route path={routes.certificates} component={CertificatesPage} />
    <Route path={routes.certificatesOfDay} component={CertificatePilePage} />
    <Route path={routes.voidCertificates} component={VoidListPage} />
    <Route path={routes.held} component={HeldPage} />
    <Route path={routes.instruments} component={InstrumentsPage} />
    <Route path={routes.renewals} component={RenewalsPage} />
    <Route path={patterns.certificate}>{({ id }) => <CertificatePage key={id} id={id} />}</Route>
    <Route path={routes.verify} component={VerifyPage} />
    <Route path={routes.checkTemplates} component={TemplatesPage} />
    <Route path={patterns.checkTemplate}>{({ id }) => <TemplatePage key={id} id={id} />}</Route>
    <Route path={patterns.check}>{({ id }) => <CheckPage key={id} id={id} />}</Route>
    <Route path={patterns.issuerCard}>{({ id }) => <IssuerCardPage key={id} id={id} />}</Route>
    <Route path={routes.import} component={ImportPage} />
    <Route path={routes.restore} component={RestorePage} />
    <Route path={routes.audit} component={AuditPage} />
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
