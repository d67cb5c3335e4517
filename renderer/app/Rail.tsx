import { Button } from '@mantine/core';
import {
  IconCalendarStats,
  IconCertificate,
  IconChecklist,
  IconClipboardCheck,
  IconClipboardList,
  IconDeviceTablet,
  IconFlag,
  IconLayoutDashboard,
  IconPackage,
  IconSettings,
  IconTruck,
  IconUsers,
} from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useBoardOfDay } from '#data/queries/checks.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { afterFirstScreen } from '#ui/afterFirstScreen.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { Logo } from './Logo.tsx';
import { type PlaceKey, places } from './places.ts';
import { checksCount, type RailCount, railCounts } from './railCounts.ts';
import styles from './Shell.module.css';

const BackupFoot = lazyWithTexts(async () => (await import('./BackupFoot.tsx')).BackupFoot, afterFirstScreen);

const icons: Readonly<Record<PlaceKey, typeof IconFlag>> = {
  today: IconLayoutDashboard,
  equipment: IconTruck,
  programmes: IconChecklist,
  planner: IconCalendarStats,
  orders: IconClipboardList,
  checks: IconClipboardCheck,
  defects: IconFlag,
  certificates: IconCertificate,
  people: IconUsers,
  parts: IconPackage,
  kiosk: IconDeviceTablet,
  settings: IconSettings,
};

/** These stand below the others. */
const below: ReadonlySet<PlaceKey> = new Set(['kiosk', 'settings']);

/** The rail: where one can go, with the counts that matter. */
export const Rail = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shell');
  const { t: common } = useTranslation();
  const lines = useDueLines();
  const today = useToday();
  const counts: Readonly<Partial<Record<PlaceKey, RailCount | undefined>>> = {
    ...railCounts(fleet, lines ?? [], today),
    checks: checksCount(useBoardOfDay(today)),
  };
  return (
    <nav className={styles['rail']} aria-label={t('navigation')}>
      <div className={styles['brand']}>
        <Logo /> {common('appName')}
      </div>
      {places.map(
        ({ key, href }) => !below.has(key) && <RailLink key={key} name={key} href={href} count={counts[key]} />,
      )}
      <div className={styles['space']} />
      <SampleNote fleet={fleet} />
      {places.map(({ key, href }) => below.has(key) && <RailLink key={key} name={key} href={href} count={undefined} />)}
      <Suspense>
        <BackupFoot />
      </Suspense>
    </nav>
  );
};

interface RailLinkProps {
  readonly name: PlaceKey;
  readonly href: string;
  readonly count: RailCount | undefined;
}

const RailLink = ({ name, href, count }: RailLinkProps) => {
  const { t } = useTranslation('shell');
  const [path] = useLocation();
  const format = useFormat();
  const Icon = icons[name];
  const isHere = href === routes.today ? path === href : path.startsWith(href);
  return (
    <Link href={href} className={styles['link'] ?? ''} aria-current={isHere ? 'page' : undefined}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {t(name)}
      {count && (count.of ?? count.value) > 0 && (
        <b data-tone={count.isAlarm ? 'overdue' : undefined}>
          {format.number(count.value)}
          {count.of !== undefined && `/${format.number(count.of)}`}
        </b>
      )}
    </Link>
  );
};

const SampleNote = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shell');
  // Few ever need it, and with it come the templates the sample was made from.
  const { run, isRunning, problems } = useCommand(async (input: null, confirmed?: readonly string[]) =>
    (await import('#data/sampleRemoval.ts')).takeSampleOut(input, confirmed),
  );
  if (![...fleet.equipment.values()].some((machine) => machine.isSample)) return null;
  return (
    <div className={styles['sample']}>
      {t('sampleLoaded')}
      <Button variant="subtle" size="compact-xs" loading={isRunning} onClick={() => void run(null)}>
        {t('removeSample')}
      </Button>
      <ProblemAlert problems={problems} />
    </div>
  );
};
