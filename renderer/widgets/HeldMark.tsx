import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconRefresh,
  IconSquareRotatedFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HeldStandingState } from '#domain/heldCertificateState.ts';
import styles from './HeldMark.module.css';

/** How a held certificate, a calibration or an operating certificate may stand. */
export type MarkedState = HeldStandingState | 'missing' | 'notYetValid';

const icons = {
  valid: IconCircleCheck,
  applyNow: IconSquareRotatedFilled,
  reviewDue: IconSquareRotatedFilled,
  reviewOverdue: IconTriangleFilled,
  expired: IconTriangleFilled,
  replaced: IconRefresh,
  withdrawn: IconCircleX,
  missing: IconCircleDashed,
  notYetValid: IconClockHour4,
} as const;

/** Filled shapes look larger than outlines. */
const small: ReadonlySet<MarkedState> = new Set(['applyNow', 'reviewDue', 'reviewOverdue', 'expired']);

/** How it stands, by colour, shape and word. */
export const HeldMark = ({ state }: { readonly state: MarkedState }) => {
  const { t } = useTranslation('held');
  const Icon = icons[state];
  return (
    <span className={styles['state']} data-state={state}>
      <Icon size={small.has(state) ? 11 : 15} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
};
