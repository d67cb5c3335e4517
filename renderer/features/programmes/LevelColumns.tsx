import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Levels.module.css';

interface LevelColumnsProps {
  readonly isEdited: boolean;
  readonly children: ReactNode;
}

/** Levels side by side; they scroll when there are many. */
export const LevelColumns = ({ isEdited, children }: LevelColumnsProps) => {
  const { t } = useTranslation('programmes');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['columns']} data-edited={isEdited} tabIndex={0} aria-label={t('list.levels')}>
      {children}
    </section>
  );
};
