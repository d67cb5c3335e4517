import type { ReactNode } from 'react';
import type { Seal } from '#domain/certificate.ts';
import type { CertificateContent } from '#domain/certificateContents.ts';
import { PaperHead } from './PaperHead.tsx';
import { SealCode, sealNote } from './SealCode.tsx';
import { Signatures } from './Signatures.tsx';
import { inspectorInWords, type SheetWords } from './sheetWords.ts';
import styles from './UprightPaper.module.css';

/** What a field is called and what stands in it; fields in which nothing stands are left out. */
export type PaperField = readonly [label: string, value: string];

interface UprightPaperProps {
  readonly content: CertificateContent;
  readonly seal: Seal | null;
  readonly words: SheetWords;
  readonly title: string;
  readonly fields: readonly PaperField[];
  /** What is declared, above the signatures. */
  readonly statement: string;
  /** Who signs for having received it. */
  readonly receiver: string;
  /** Between the fields and the declaration. */
  readonly children: ReactNode;
}

/** An upright form: head, fields, what it is about, and at its foot the declaration, the seal and the signatures. */
export const UprightPaper = ({ content, seal, words, title, fields, ...props }: UprightPaperProps) => {
  const { t } = words;
  return (
    <article className={styles['sheet']} lang={content.language}>
      <PaperHead content={content} words={words} />
      <h1>{title}</h1>
      <dl className={styles['fields']}>
        {fields
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {props.children}
      <footer className={styles['foot']}>
        <p className={styles['statement']}>{props.statement}</p>
        <div className={styles['release']}>
          <SealCode certificate={{ content, seal }} words={words} />
          <Signatures words={words} lines={[inspectorInWords(content, words), `${props.receiver} · ${t('date')}`]} />
        </div>
        <p className={styles['small']}>{sealNote({ seal }, words)}</p>
      </footer>
    </article>
  );
};
