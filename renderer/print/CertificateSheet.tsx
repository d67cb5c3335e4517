import './sheet.css';
import type { Certificate } from '#domain/certificate.ts';
import type { Settings } from '#domain/settings.ts';
import styles from './CertificateSheet.module.css';
import { ChineseCertificate } from './ChineseCertificate.tsx';
import { InternationalCertificate } from './InternationalCertificate.tsx';
import { sheetWords } from './sheetWords.ts';

interface CertificateSheetProps {
  readonly certificate: Certificate;
  readonly paper: Settings['paper'];
}

/** A certificate as paper, drawn from its frozen content alone; a voided one says so across the sheet. */
export const CertificateSheet = ({ certificate, paper }: CertificateSheetProps) => {
  const { content, voided } = certificate;
  const words = sheetWords(content);
  const Sheet = content.form === 'chinese' ? ChineseCertificate : InternationalCertificate;
  return (
    <div data-paper={paper}>
      <div data-form={content.form} className={styles['paper']}>
        <Sheet content={content} words={words} />
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
