import './sheet.css';
import type { Certificate } from '#domain/certificate.ts';
import type { CertificateContent } from '#domain/certificateContents.ts';
import type { Settings } from '#domain/settings.ts';
import styles from './CertificateSheet.module.css';
import { ChineseCertificate } from './ChineseCertificate.tsx';
import { InspectionRecord } from './InspectionRecord.tsx';
import { InternationalCertificate } from './InternationalCertificate.tsx';
import { ReturnToService } from './ReturnToService.tsx';
import { StandDownNotice } from './StandDownNotice.tsx';
import { sheetRule } from './sheetPages.ts';
import { type SheetWords, sheetWords } from './sheetWords.ts';

interface CertificateSheetProps {
  readonly certificate: Certificate;
  readonly paper: Settings['paper'];
  /** Pages it takes, where it lies in a pile with others; left out: it lies alone. */
  readonly pages?: number;
  /** Which copy after the original; left out: the original. */
  readonly copy?: number;
  /** Number of the certificate issued in its place. */
  readonly successorNo?: string;
}

const certificateForm = (content: CertificateContent): string =>
  content.kind === 'completion' ? content.form : content.kind;

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
      return <InspectionRecord content={content} seal={certificate.seal} words={words} />;
    case 'standDown':
      return <StandDownNotice content={content} seal={certificate.seal} words={words} />;
    case 'returnToService':
      return <ReturnToService content={content} seal={certificate.seal} words={words} />;
  }
};

/** A certificate as paper, drawn from its frozen content alone; a voided one says so across the sheet, a copy at its head. */
export const CertificateSheet = ({ certificate, paper, pages, copy, successorNo }: CertificateSheetProps) => {
  const { id, number, content, voided } = certificate;
  const words = sheetWords(content);
  const form = certificateForm(content);
  const name = `sheet${id.replaceAll('-', '')}`;
  const mark = words.t('numberLabel', { number });
  const copyMark = copy === undefined ? '' : words.kinds('copy', { n: copy });
  const warning = voided === null || pages === undefined ? copyMark : `${words.t('void')} · ${mark}`;
  return (
    <div data-paper={paper} data-certificate={id} className={styles['sheet']}>
      <style>{sheetRule({ name, form, mark, warning, pages: pages ?? null }, paper)}</style>
      <div data-form={form} data-sheet={name} className={styles['paper']}>
        <Paper certificate={certificate} words={words} />
        {copyMark !== '' && (
          <div className={styles['copy']} lang={content.language}>
            {copyMark}
          </div>
        )}
        {voided !== null && (
          <div className={styles['void']} lang={content.language} data-piled={pages !== undefined || undefined}>
            <div>
              {words.t('void')}
              <small>
                {words.t('voidNote', {
                  date: words.format.moment(voided.at),
                  by: voided.by || words.t('unsigned'),
                  reason: voided.reason,
                })}
                {successorNo !== undefined && <div>{words.kinds('replacedBy', { number: successorNo })}</div>}
              </small>
            </div>
          </div>
        )}
      </div>
    </div>
  );
};
