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
import styles from './People.module.css';

const icons = {
  valid: IconCircleCheck,
  applyNow: IconSquareRotatedFilled,
  reviewDue: IconSquareRotatedFilled,
  reviewOverdue: IconTriangleFilled,
  expired: IconTriangleFilled,
  notYetValid: IconClockHour4,
  withdrawn: IconCircleX,
  none: IconCircleDashed,
  noneNeeded: IconMinus,
} as const;

/** Filled shapes look larger than outlines. */
const small: ReadonlySet<PersonStanding['state']> = new Set(['applyNow', 'reviewDue', 'reviewOverdue', 'expired']);

/** How a person or a certificate stands, by colour, shape and word. */
export const StandingMark = ({ state }: { readonly state: PersonStanding['state'] }) => {
  const { t } = useTranslation('people');
  const Icon = icons[state];
  return (
    <span className={styles['state']} data-state={state}>
      <Icon size={small.has(state) ? 11 : 15} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
};
