/** Verifies what was read of a paper, with the browser's own cryptography: no network, no library of ours. */
import { readCertificateFile } from '#archive/certificateFile.ts';
import { decodeToken } from '#archive/certificateToken.ts';
import { type Known, type Verdict, verifyExport, verifyToken } from '#archive/verification.ts';
import { verifySignature } from './verifySignature.ts';

/** Whether this browser lets this page verify signatures: some do not for a page opened from disk. */
export const mayVerify = (): boolean => 'crypto' in globalThis && 'subtle' in globalThis.crypto;

const isFile = (text: string): boolean => text.trimStart().startsWith('{');

/** A token as it was signed: mails break lines, scanners end them, and some keyboards turn large letters small. */
const asSigned = (text: string): string =>
  text
    .replaceAll(/[\r\n\t\uFEFF]/g, '')
    .trim()
    .toUpperCase();

/** The number of the certificate a text speaks of; null where it is none. */
export const numberIn = (text: string): string | null => {
  if (isFile(text)) return readCertificateFile(text)?.content.number ?? null;
  const token = decodeToken(asSigned(text));
  return typeof token === 'string' ? null : token.core.number;
};

/** Verifies the text of a QR code or of an exported certificate. */
export const verifyPaper = (text: string, known: Known): Promise<Verdict> =>
  isFile(text) ? verifyExport(text, known, verifySignature) : verifyToken(asSigned(text), known, verifySignature);
