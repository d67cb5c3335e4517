import { useTranslation } from 'react-i18next';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import type { Equipment } from '#domain/equipment.ts';
import { routes } from '#routes.ts';
import { LinkTabs } from '#ui/LinkTabs.tsx';

const tabs = ['overview', 'services', 'readings', 'orders', 'defects', 'certificates', 'history'] as const;

/** A part of the machine's page. */
export type MachineTab = (typeof tabs)[number];

/** The tab an address names; the overview unless it names another. */
export const tabFrom = (search: URLSearchParams): MachineTab =>
  tabs.find((tab) => tab === search.get('tab')) ?? 'overview';

/** Address of a machine's tab. */
export const tabHref = (id: Equipment['id'], tab: MachineTab): string =>
  tab === 'overview' ? routes.machine(id) : `${routes.machine(id)}?tab=${tab}`;

interface MachineTabsProps {
  readonly machine: Equipment;
  readonly tab: MachineTab;
  readonly file: EquipmentFile | undefined;
}

const countOf = (tab: MachineTab, file: EquipmentFile | undefined): number | null => {
  if (file === undefined) return null;
  if (tab === 'readings') return file.meters.reduce((sum, { readings }) => sum + readings.length, 0);
  if (tab === 'orders') return file.orders.length;
  return tab === 'certificates' ? file.certificates.length : null;
};

/** The parts of the machine's page, each with its own address. */
export const MachineTabs = ({ machine, tab, file }: MachineTabsProps) => {
  const { t } = useTranslation('equipment');
  return (
    <LinkTabs
      label={t('parts')}
      // What is not there yet needs no nought.
      tabs={tabs.map((id) => ({
        id,
        href: tabHref(machine.id, id),
        text: t(`tab.${id}`),
        count: countOf(id, file) || null,
      }))}
      current={tab}
    />
  );
};
