import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Tile.module.css';

interface TileProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** Colour of the figure, only for a status that asks for something. */
  readonly tone?: 'overdue' | 'due' | undefined;
  readonly href: string;
  readonly isCurrent?: boolean;
}

/** One figure with its label, leading to the list behind it. */
export const Tile = ({ label, value, note, tone, href, isCurrent = false }: TileProps) => (
  <Link href={href} className={styles['tile'] ?? ''} data-current={isCurrent} aria-current={isCurrent || undefined}>
    <span>{label}</span>
    <strong data-tone={tone}>{value}</strong>
    {note !== undefined && <em>{note}</em>}
  </Link>
);
