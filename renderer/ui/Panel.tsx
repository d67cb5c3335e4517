import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Stands beside the title: a segmented control, a count. */
  readonly beside?: ReactNode;
  /** Stands at the right end of the head. */
  readonly end?: ReactNode;
  /** Padding around the content; tables go edge to edge. */
  readonly isPadded?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A white panel with a hairline and a small heading. */
export const Panel = ({ title, beside, end, isPadded = false, className, children }: PanelProps) => (
  <section className={className ? `${styles['panel']} ${className}` : styles['panel']}>
    {(title !== undefined || end !== undefined) && (
      <div className={styles['head']}>
        {title !== undefined && <h2>{title}</h2>}
        {beside}
        {end !== undefined && <div className={styles['end']}>{end}</div>}
      </div>
    )}
    {isPadded ? <div className={styles['body']}>{children}</div> : children}
  </section>
);
