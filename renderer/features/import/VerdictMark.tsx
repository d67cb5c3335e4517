import { IconAlertTriangle, IconCircleMinus, IconCirclePlus, IconEqual, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#archive/importRow.ts';
import styles from './Import.module.css';

const icons = {
  new: IconCirclePlus,
  changed: IconPencil,
  same: IconEqual,
  suspect: IconAlertTriangle,
  refused: IconCircleMinus,
} as const satisfies Record<Verdict, unknown>;

/** A verdict as shape, colour and word. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useTranslation('import');
  const Icon = icons[verdict];
  return (
    <span className={styles['mark']} data-verdict={verdict}>
      <Icon size={15} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  );
};
