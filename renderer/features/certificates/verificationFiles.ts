/** What the register gives away so that others can verify: a certificate as a file, and the page that verifies. */
import { certificateFile } from '#archive/certificateFile.ts';
import { filledPage } from '#archive/verificationPage.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** The certificate as a file; null of one issued before certificates were sealed. */
export const certificateBytes = (
  certificate: Pick<Certificate, 'content' | 'seal'>,
  keys: readonly SigningKey[],
): Uint8Array<ArrayBuffer> | null => {
  const text = certificateFile(certificate, keys);
  return text === null ? null : bytesOf(text);
};

/** The page that verifies, with all keys of this workshop in it. */
export const verificationPageBytes = async (
  keys: readonly SigningKey[],
  about: { readonly workshop: string; readonly madeOn: CalendarDate },
): Promise<Uint8Array<ArrayBuffer>> => {
  // Built beside the program's own page, whatever its address is.
  const answer = await fetch(new URL('verify.html', document.baseURI));
  const page = await answer.text();
  const believed = keys.map(({ id, workshop, publicKey, startedAt }) => ({ id, workshop, publicKey, startedAt }));
  return bytesOf(filledPage(page, { ...about, keys: believed }));
};
