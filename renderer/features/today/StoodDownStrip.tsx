import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { routes } from '#routes.ts';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Today.module.css';

/** The machines that must not be used, each one click from why; nothing when there is none. */
export const StoodDownStrip = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('today');
  const machines = [...fleet.equipment.values()].filter(
    ({ id, archivedOn }) => archivedOn === null && isStoodDown(fleet.standDownsOf(id)),
  );
  const [first] = machines;
  if (first === undefined) return null;
  return (
    <div className={styles['down']}>
      <StoodDownBadge equipmentId={first.id} />
      <Link href={`${routes.defects}?show=unsafe`}>{t('stoodDown', { count: machines.length })}</Link>
      <span>
        {machines.slice(0, 12).map(({ id, code }) => (
          <Link key={id} href={routes.machine(id)}>
            {code}
          </Link>
        ))}
      </span>
    </div>
  );
};
