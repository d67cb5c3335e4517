import { IconCertificate } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { renewalName, renewals, urgencies, urgencyCounts } from '#widgets/renewals.ts';
import styles from './Today.module.css';

const mostNamed = 3;

/** Which certificates of machines, instruments and people run out or have run out; nothing when there is none. */
export const RenewalStrip = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const pressing = useMemo(() => renewals(fleet, today), [fleet, today]);
  if (pressing.length === 0) return null;
  const counts = urgencyCounts(pressing);
  const counted = urgencies
    .filter((urgency) => counts[urgency] > 0)
    .map((urgency) => t(`renewalCount.${urgency}`, { count: counts[urgency] }));
  const named = pressing
    .slice(0, mostNamed)
    .map((each) =>
      each.on === null
        ? renewalName(each)
        : t('renewalNamed', { name: renewalName(each), date: format.shortDate(each.on, today) }),
    );
  const unnamed = pressing.length - named.length;
  const names = unnamed === 0 ? named : [...named, t('renewalMore', { count: unnamed })];
  return (
    <div className={styles['hint']}>
      <IconCertificate size={16} aria-hidden />
      <span>{t('renewals', { counts: format.list(counted), names: format.list(names) })}</span>
      <Link href={routes.renewals}>{t('renew')}</Link>
    </div>
  );
};
