import type { Certificate } from '#domain/certificate.ts';
import { QrCode } from './QrCode.tsx';
import { qrText } from './qrText.ts';
import type { SheetWords } from './sheetWords.ts';

interface SealProps {
  readonly certificate: Pick<Certificate, 'content' | 'seal'>;
  readonly words: SheetWords;
}

/** Digits of a key in groups of four, as people compare them. */
export const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');

/** The QR code of a certificate. */
export const SealCode = ({ certificate, words }: SealProps) => (
  <QrCode text={qrText(certificate)} label={words.t('qrTitle')} />
);

/** What the QR code is good for, in a line. */
export const sealNote = ({ seal }: Pick<Certificate, 'seal'>, { t }: SheetWords): string =>
  seal === null ? t('qrNote') : t('qrNoteSealed', { key: inFours(seal.keyId) });
