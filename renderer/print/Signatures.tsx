import styles from './Signatures.module.css';
import type { SheetWords } from './sheetWords.ts';

interface SignaturesProps {
  readonly words: SheetWords;
  /** What each line is for. */
  readonly lines: readonly string[];
}

/** Room for the stamp, and lines to sign on. */
export const Signatures = ({ words, lines }: SignaturesProps) => (
  <div className={styles['signatures']}>
    <div className={styles['stamp']}>{words.t('stamp')}</div>
    <div className={styles['lines']}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  </div>
);
