import type { Certificate } from '#domain/certificate.ts';
import type { CertificateContent } from '#domain/certificateContents.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';

const plainLines = (content: CertificateContent): string =>
  [
    content.number,
    certificateSubject(content),
    content.plate || content.code,
    content.serial,
    content.kind === 'completion' ? content.dateOut : content.issuedOn,
    content.meters.map(({ unit, value }) => `${value} ${unit}`).join(' '),
    content.workshop.name,
    content.inspector.name,
  ]
    .filter((line) => line !== '')
    .join('\n');

/** What the QR code says: the signed core; of a certificate issued before they were sealed, its core as plain lines. */
export const qrText = ({ content, seal }: Pick<Certificate, 'content' | 'seal'>): string =>
  seal?.token ?? plainLines(content);
