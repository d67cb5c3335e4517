import './sheet.css';
import type { Certificate } from '#domain/certificate.ts';
import type { CertificateContent } from '#domain/certificateContents.ts';
import type { Settings } from '#domain/settings.ts';
import styles from './CertificateSheet.module.css';
import { ChineseCertificate } from './ChineseCertificate.tsx';
import { InternationalCertificate } from './InternationalCertificate.tsx';
import { type SheetWords, sheetWords } from './sheetWords.ts';

interface CertificateSheetProps {
  readonly certificate: Certificate;
  readonly paper: Settings['paper'];
}

const formOf = (content: CertificateContent): string => (content.kind === 'completion' ? content.form : content.kind);

const Paper = ({ certificate, words }: { readonly certificate: Certificate; readonly words: SheetWords }) => {
  const { content } = certificate;
  switch (content.kind) {
    case 'completion':
      return content.form === 'chinese' ? (
        <ChineseCertificate content={content} seal={certificate.seal} words={words} />
      ) : (
        <InternationalCertificate content={content} seal={certificate.seal} words={words} />
      );
    case 'inspection':
    case 'standDown':
    case 'returnToService':
      return null;
  }
};

/** A certificate as paper, drawn from its frozen content alone; a voided one says so across the sheet. */
export const CertificateSheet = ({ certificate, paper }: CertificateSheetProps) => {
  const { content, voided } = certificate;
  const words = sheetWords(content);
  return (
    <div data-paper={paper}>
      <div data-form={formOf(content)} className={styles['paper']}>
        <Paper certificate={certificate} words={words} />
        {voided !== null && (
          <div className={styles['void']} lang={content.language}>
            <div>
              {words.t('void')}
              <small>
                {words.t('voidNote', {
                  date: words.format.moment(voided.at),
                  by: voided.by || words.t('unsigned'),
                  reason: voided.reason,
                })}
              </small>
            </div>
          </div>
        )}
      </div>
    </div>
  );
};
