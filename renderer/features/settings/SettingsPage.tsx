import { NavLink } from '@mantine/core';
import {
  IconBuildingFactory2,
  IconBuildingWarehouse,
  IconCalendarTime,
  IconCalendarWeek,
  IconCash,
  IconCertificate,
  IconClockHour8,
  IconDatabase,
  IconDatabaseExport,
  IconDatabaseSearch,
  IconInfoCircle,
  IconLanguage,
  IconSchool,
  IconShieldLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import { routes } from '#routes.ts';
import { Page } from '#ui/Page.tsx';
import { AboutSection } from './AboutSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { CapacitySection } from './CapacitySection.tsx';
import { CertificateSection } from './CertificateSection.tsx';
import { CostSection } from './CostSection.tsx';
import { DataCheckSection } from './DataCheckSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DisplaySection } from './DisplaySection.tsx';
import { OutsideSection } from './OutsideSection.tsx';
import { PlanningSection } from './PlanningSection.tsx';
import { RolesSection } from './RolesSection.tsx';
import styles from './Settings.module.css';
import { ShiftsSection } from './ShiftsSection.tsx';
import { SyllabusSection } from './SyllabusSection.tsx';
import { WorkshopSection } from './WorkshopSection.tsx';

const sections = [
  { id: 'workshop', Icon: IconBuildingWarehouse, Section: WorkshopSection },
  { id: 'outside', Icon: IconBuildingFactory2, Section: OutsideSection },
  { id: 'planning', Icon: IconCalendarTime, Section: PlanningSection },
  { id: 'capacity', Icon: IconCalendarWeek, Section: CapacitySection },
  { id: 'shifts', Icon: IconClockHour8, Section: ShiftsSection },
  { id: 'syllabus', Icon: IconSchool, Section: SyllabusSection },
  { id: 'costs', Icon: IconCash, Section: CostSection },
  { id: 'certificates', Icon: IconCertificate, Section: CertificateSection },
  { id: 'display', Icon: IconLanguage, Section: DisplaySection },
  { id: 'roles', Icon: IconShieldLock, Section: RolesSection },
  { id: 'backups', Icon: IconDatabaseExport, Section: BackupsSection },
  { id: 'data', Icon: IconDatabase, Section: DataSection },
  { id: 'check', Icon: IconDatabaseSearch, Section: DataCheckSection },
  { id: 'about', Icon: IconInfoCircle, Section: AboutSection },
] as const;

/** The settings, one section at a time; the section stands in the address. */
export const SettingsPage = () => {
  const { t } = useTranslation('settings');
  const fleet = useFleet();
  const [params] = useSearchParams();
  const current = sections.find(({ id }) => id === params.get('section')) ?? sections[0];
  if (!fleet) return <Page title={t('title')}>{null}</Page>;
  return (
    <Page title={t('title')} beside={t(current.id)}>
      <div className={styles['columns']}>
        <nav className={styles['sections']} aria-label={t('sections')}>
          {sections.map(({ id, Icon }) => (
            <NavLink
              key={id}
              component={Link}
              href={`${routes.settings}?section=${id}`}
              label={t(id)}
              leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
              active={id === current.id}
              aria-current={id === current.id ? 'page' : undefined}
            />
          ))}
        </nav>
        <current.Section fleet={fleet} />
      </div>
    </Page>
  );
};
