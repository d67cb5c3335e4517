import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: ReactNode;
  /** One sentence: what will stand here. */
  readonly children: ReactNode;
  /** One button, and at most one quiet second way. */
  readonly action?: ReactNode;
}

/** An empty screen says what will stand here and gives one action. */
export const EmptyState = ({ icon, children, action }: EmptyStateProps) => (
  <div className={styles['empty']}>
    <div className={styles['icon']} aria-hidden>
      {icon}
    </div>
    <p>{children}</p>
    {action !== undefined && <div className={styles['action']}>{action}</div>}
  </div>
);
