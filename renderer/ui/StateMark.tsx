import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './StateMark.module.css';

/** How a state looks: its colour and its sign. */
export interface StateLook {
  readonly tone: 'ok' | 'overdue' | 'due' | 'soon' | 'dim';
  readonly icon: Icon;
  /** Filled shapes look larger than outlines. */
  readonly isFilled?: boolean;
}

/** A state by colour, shape and word. */
export const StateMark = ({
  look: { tone, icon: Sign, isFilled = false },
  children,
}: {
  readonly look: StateLook;
  readonly children: ReactNode;
}) => (
  <span className={styles['mark']} data-tone={tone}>
    <Sign size={isFilled ? 11 : 15} aria-hidden />
    {children}
  </span>
);
