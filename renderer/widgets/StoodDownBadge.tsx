import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { isStoodDown } from '#domain/standDown.ts';
import styles from './StoodDownBadge.module.css';

interface StoodDownBadgeProps {
  readonly equipmentId: EquipmentId;
  /** For the shared screen, read from two steps away. */
  readonly isLarge?: boolean;
}

/** Says by colour, shape and word that a machine must not be used; nothing while it may. */
export const StoodDownBadge = ({ equipmentId, isLarge = false }: StoodDownBadgeProps) => {
  const { t } = useTranslation();
  const standDowns = useFleet()?.standDownsOf(equipmentId) ?? [];
  if (!isStoodDown(standDowns)) return null;
  return (
    <span
      className={styles['badge']}
      data-large={isLarge || undefined}
      title={standDowns.map(({ reason }) => reason).join(' · ')}
    >
      <IconBan size={isLarge ? 28 : 13} stroke={2.6} aria-hidden />
      {t('stoodDown')}
    </span>
  );
};
