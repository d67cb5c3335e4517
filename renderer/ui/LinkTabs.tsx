import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './LinkTabs.module.css';

/** A part of a page. */
interface LinkTab {
  readonly id: string;
  readonly href: string;
  readonly text: string;
  /** How much stands there; null: not said. */
  readonly count?: number | null;
}

interface LinkTabsProps {
  /** What they are parts of, for those who cannot see. */
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  /** Id of the one shown. */
  readonly current: string;
  /** Stands at the end of the line. */
  readonly end?: ReactNode;
}

/** The parts of a page, each with an address of its own. */
export const LinkTabs = ({ label, tabs, current, end }: LinkTabsProps) => (
  <nav className={styles['tabs']} aria-label={label}>
    {tabs.map(({ id, href, text, count = null }) => (
      <Link key={id} href={href} aria-current={id === current ? 'page' : undefined}>
        {text}
        {count !== null && <span className={styles['count']}>{count}</span>}
      </Link>
    ))}
    {end !== undefined && <span className={styles['end']}>{end}</span>}
  </nav>
);
