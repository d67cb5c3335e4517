import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconMinus,
  IconSquareRotatedFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonStanding } from '#domain/qualificationState.ts';
import { type StateLook, StateMark } from '#ui/StateMark.tsx';

const looks: Readonly<Record<PersonStanding['state'], StateLook>> = {
  valid: { tone: 'ok', icon: IconCircleCheck },
  applyNow: { tone: 'due', icon: IconSquareRotatedFilled, isFilled: true },
  reviewDue: { tone: 'due', icon: IconSquareRotatedFilled, isFilled: true },
  reviewOverdue: { tone: 'overdue', icon: IconTriangleFilled, isFilled: true },
  expired: { tone: 'overdue', icon: IconTriangleFilled, isFilled: true },
  notYetValid: { tone: 'soon', icon: IconClockHour4 },
  withdrawn: { tone: 'dim', icon: IconCircleX },
  none: { tone: 'dim', icon: IconCircleDashed },
  noneNeeded: { tone: 'dim', icon: IconMinus },
};

/** How a person or a certificate stands, by colour, shape and word. */
export const StandingMark = ({ state }: { readonly state: PersonStanding['state'] }) => {
  const { t } = useTranslation('people');
  return <StateMark look={looks[state]}>{t(`state.${state}`)}</StateMark>;
};
