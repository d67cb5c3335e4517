import {
  IconCalendarEvent,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconProgress,
  IconRosetteDiscountCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '#domain/workOrder.ts';
import styles from './OrderStateChip.module.css';

const icons: Readonly<Record<OrderState, TablerIcon>> = {
  planned: IconCalendarEvent,
  open: IconCircle,
  inWork: IconProgress,
  waiting: IconHourglass,
  done: IconCircleCheck,
  released: IconRosetteDiscountCheck,
  cancelled: IconCircleX,
};

/** State of an order by colour, shape and word. */
export const OrderStateChip = ({ state }: { readonly state: OrderState }) => {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className={styles['chip']} data-state={state}>
      <Icon size={14} stroke={2.2} aria-hidden />
      {t(`orderState.${state}`)}
    </span>
  );
};
