/** Verifies what was read of a paper, with the browser's own cryptography: no network, no library of ours. */
import { readCertificateFile } from '#archive/certificateFile.ts';
import { decodeToken } from '#archive/certificateToken.ts';
import { type Known, type Verdict, type Verify, verifyExport, verifyToken } from '#archive/verification.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Whether this browser lets this page verify signatures: some do not for a page opened from disk. */
export const mayVerify = (): boolean => 'crypto' in globalThis && 'subtle' in globalThis.crypto;

/** Verifies a signature by the browser. */
export const verifySignature: Verify = async (publicKey, signature, bytes) => {
  try {
    const key = await crypto.subtle.importKey('jwk', { ...publicKey }, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, key, Uint8Array.from(signature), Uint8Array.from(bytes));
  } catch {
    // A key brought along by a file may be no point of the curve: nothing is signed by it.
    return false;
  }
};

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
