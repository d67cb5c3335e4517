import { createContext, type ReactNode, useContext, useEffect } from 'react';
import styles from './Page.module.css';

/** What the shell puts at the right end of every page's head: search and person. */
export const PageEnd = createContext<ReactNode>(null);

interface PageProps {
  readonly title: string;
  /** Stands quietly beside the title: a date, a count, a path. */
  readonly beside?: ReactNode;
  /** The page's actions; one primary button at the most, the last. */
  readonly actions?: ReactNode;
  /** The content fills the height and scrolls inside itself (virtual tables). */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

/** One screen: its title and actions in the head, its content below. */
export const Page = ({ title, beside, actions, isFilled = false, children }: PageProps) => {
  const end = useContext(PageEnd);
  useEffect(() => {
    document.title = `${title} · Fettle`;
  }, [title]);
  return (
    <main id="content" tabIndex={-1} className={styles['page']}>
      <div className={styles['head']}>
        <h1>{title}</h1>
        {beside !== undefined && <div className={styles['beside']}>{beside}</div>}
        <div className={styles['end']}>
          {actions}
          {end}
        </div>
      </div>
      <div className={styles['content']} data-filled={isFilled}>
        {children}
      </div>
    </main>
  );
};
