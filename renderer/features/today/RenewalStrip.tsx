import { IconId } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { renewals } from './renewals.ts';
import styles from './Today.module.css';

const mostNamed = 3;

/** Whose operating certificates run out or have run out; nothing when there is none. */
export const RenewalStrip = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const pressing = useMemo(() => renewals(fleet, today), [fleet, today]);
  if (pressing.length === 0) return null;
  const named = pressing
    .slice(0, mostNamed)
    .map(({ person, standing }) =>
      standing.on === null ? person.name : `${person.name} (${format.shortDate(standing.on, today)})`,
    );
  return (
    <div className={styles['hint']}>
      <IconId size={16} aria-hidden />
      <span>{t('renewals', { count: pressing.length, names: named.join(', ') })}</span>
      <Link href={`${routes.people}?show=pressing`}>{t('renew')}</Link>
    </div>
  );
};
