import type { CertificateContent } from '#domain/certificateContents.ts';
import styles from './PaperHead.module.css';
import type { SheetWords } from './sheetWords.ts';
import { WorkshopLogo } from './WorkshopLogo.tsx';

interface PaperHeadProps {
  readonly content: CertificateContent;
  readonly words: SheetWords;
}

/** Whose paper it is and its number, on the first page of an upright form; below it, what it replaces and why. */
export const PaperHead = ({ content, words: { t } }: PaperHeadProps) => {
  const { workshop, number, replaces } = content;
  return (
    <>
      <header className={styles['head']}>
        <WorkshopLogo hash={workshop.logo} heightMm={15} />
        <div className={styles['who']}>
          <div className={styles['workshop']}>{workshop.name}</div>
          <div className={styles['small']}>
            {[workshop.address, workshop.phone, workshop.licence && `${t('licence')} ${workshop.licence}`]
              .filter((part) => part !== '')
              .join(' · ')}
          </div>
        </div>
        <div className={styles['number']}>{t('numberLabel', { number })}</div>
      </header>
      {replaces !== null && <p className={styles['replaces']}>{t('replacesNote', replaces)}</p>}
    </>
  );
};
