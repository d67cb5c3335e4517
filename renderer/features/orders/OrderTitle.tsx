import { useTranslation } from 'react-i18next';
import type { WorkOrder } from '#domain/workOrder.ts';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import styles from './Orders.module.css';

/** What an order is for: the levels of a service, the words of any other. */
export const OrderTitle = ({ order }: { readonly order: Pick<WorkOrder, 'kind' | 'title' | 'levels'> }) => {
  const { t } = useTranslation('orders');
  const performed = order.levels.filter(({ isAbsorbed }) => !isAbsorbed);
  return (
    <span className={styles['levels']}>
      {performed.length === 0 ? (
        <span className={styles['title']}>{order.title || t(`kind.${order.kind}`)}</span>
      ) : (
        performed.map(({ levelId, name }) => <LevelBadge key={levelId} name={name} />)
      )}
    </span>
  );
};
