import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { FileSection } from '#print/technicalFileTables.ts';
import styles from './TechnicalFile.module.css';

/** The id of a section on the page. */
export const markOf = (id: FileSection['id']): string => `file-${id}`;

const jump = (id: FileSection['id']): void => {
  const section = document.getElementById(markOf(id));
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
};

/** The sections with their counts; each a way there. */
export const FileMarks = ({ sections }: { readonly sections: readonly FileSection[] }) => {
  const { t } = useTranslation('technicalFile');
  const format = useFormat();
  return (
    <nav className={styles['marks']} aria-label={t('contents')}>
      {sections.map(({ id, title, count }) => (
        <button key={id} type="button" onClick={() => jump(id)}>
          <span>{title}</span>
          {count !== null && <span className={styles['count']}>{format.number(count)}</span>}
        </button>
      ))}
    </nav>
  );
};
