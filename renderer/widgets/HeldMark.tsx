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
import { type StateLook, StateMark } from '#ui/StateMark.tsx';

/** How a held certificate, a calibration or an operating certificate may stand. */
export type MarkedState = HeldStandingState | 'missing' | 'notYetValid';

const looks: Readonly<Record<MarkedState, StateLook>> = {
  valid: { tone: 'ok', icon: IconCircleCheck },
  applyNow: { tone: 'due', icon: IconSquareRotatedFilled, isFilled: true },
  reviewDue: { tone: 'due', icon: IconSquareRotatedFilled, isFilled: true },
  reviewOverdue: { tone: 'overdue', icon: IconTriangleFilled, isFilled: true },
  expired: { tone: 'overdue', icon: IconTriangleFilled, isFilled: true },
  replaced: { tone: 'dim', icon: IconRefresh },
  withdrawn: { tone: 'dim', icon: IconCircleX },
  missing: { tone: 'overdue', icon: IconCircleDashed },
  notYetValid: { tone: 'soon', icon: IconClockHour4 },
};

/** How it stands, by colour, shape and word. */
export const HeldMark = ({ state }: { readonly state: MarkedState }) => {
  const { t } = useTranslation('held');
  return <StateMark look={looks[state]}>{t(`state.${state}`)}</StateMark>;
};
