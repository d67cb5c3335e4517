import { IconCertificateOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { routes } from '#routes.ts';
import { lapsedOf } from './heldView.ts';
import styles from './StoodDownBadge.module.css';

/** Says by colour, shape and word that a certificate the machine must have has run out; leads to its certificates. */
export const LapsedBadge = ({ equipmentId }: { readonly equipmentId: EquipmentId }) => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const lapsed = lapsedOf(useFleet()?.heldCertificatesOf(equipmentId) ?? [], useToday());
  const [first] = lapsed;
  if (first === undefined) return null;
  return (
    <Link href={`${routes.machine(equipmentId)}?tab=certificates`} className={styles['badge'] ?? ''}>
      <IconCertificateOff size={13} stroke={2.4} aria-hidden />
      {lapsed.length === 1
        ? t('badge', { kind: common(`heldKind.${first.kind}`) })
        : t('badgeMany', { count: lapsed.length })}
    </Link>
  );
};
