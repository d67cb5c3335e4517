import { IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type EquipmentFile, useEquipmentFile } from '#data/queries/equipmentFile.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { StandDownNote } from '#widgets/StandDownNote.tsx';
import { CertificatesTab } from './CertificatesTab.tsx';
import { DefectsTab } from './DefectsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import styles from './MachineHead.module.css';
import { MachineHead } from './MachineHead.tsx';
import { type MachineTab, MachineTabs, tabFrom } from './MachineTabs.tsx';
import { OrdersTab } from './OrdersTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { ReadingsTab } from './ReadingsTab.tsx';
import { ServicesTab } from './ServicesTab.tsx';

/** One machine: who it is, how it stands, what was done, what comes next. */
export const MachinePage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  const machine = fleet.equipment.get(id as EquipmentId);
  if (machine !== undefined) return <Known fleet={fleet} machine={machine} />;
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={<IconMapPinOff size={26} />}
        action={<Link href={routes.equipment}>{t('backToRegister')}</Link>}
      >
        {common('notThere')}
      </EmptyState>
    </Page>
  );
};

/** Tabs that are one long list scroll inside themselves. */
const filled: ReadonlySet<MachineTab> = new Set(['readings', 'orders', 'certificates']);

interface KnownProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
}

const Known = ({ fleet, machine }: KnownProps) => {
  const { t } = useTranslation('equipment');
  const file = useEquipmentFile(machine.id) ?? undefined;
  const [search] = useSearchParams();
  const tab = tabFrom(search);
  return (
    <Page
      title={t('title')}
      beside={
        <nav aria-label={t('path')} className={styles['path']}>
          <Link href={routes.equipment}>{t('register')}</Link>
          <span aria-hidden>{' › '}</span>
          <span>{machine.code}</span>
        </nav>
      }
      isFilled={filled.has(tab)}
    >
      <MachineHead fleet={fleet} machine={machine} />
      <StandDownNote fleet={fleet} machine={machine} />
      <MachineTabs machine={machine} tab={tab} file={file} />
      <TabContent tab={tab} fleet={fleet} machine={machine} file={file} />
    </Page>
  );
};

interface TabContentProps extends KnownProps {
  readonly tab: MachineTab;
  /** Undefined while it is read. */
  readonly file: EquipmentFile | undefined;
}

const TabContent = ({ tab, fleet, machine, file }: TabContentProps) => {
  switch (tab) {
    case 'overview':
      return <OverviewTab fleet={fleet} machine={machine} file={file} />;
    case 'services':
      return <ServicesTab fleet={fleet} machine={machine} />;
    case 'readings':
      return <ReadingsTab fleet={fleet} machine={machine} file={file} />;
    case 'orders':
      return <OrdersTab file={file} />;
    case 'defects':
      return <DefectsTab machine={machine} />;
    case 'certificates':
      return <CertificatesTab file={file} machine={machine} />;
    case 'history':
      return <HistoryTab fleet={fleet} machine={machine} />;
  }
};
