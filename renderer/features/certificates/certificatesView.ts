import type { Certificate } from '#domain/certificate.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';

/** What narrows the register. */
export interface CertificateFilter {
  readonly query: string;
  readonly state: 'all' | 'valid' | 'void';
  readonly year: string;
}

const searched = ({ number, content }: Certificate): string =>
  [
    number,
    content.code,
    content.plate,
    content.serial,
    content.type,
    certificateSubject(content),
    content.inspector.name,
    content.customer,
  ]
    .join(' ')
    .toLowerCase();

/** The certificates that match, in the order given. Every word of the query must occur. */
export const matchingCertificates = (
  certificates: readonly Certificate[],
  { query, state, year }: CertificateFilter,
): readonly Certificate[] => {
  const words = query.toLowerCase().split(/\s+/);
  return certificates.filter(
    (certificate) =>
      (state === 'all' || (certificate.voided !== null) === (state === 'void')) &&
      (year === '' || certificate.issuedOn.startsWith(year)) &&
      words.every((word) => searched(certificate).includes(word)),
  );
};

/** The years certificates were issued in, latest first. */
export const yearsOf = (certificates: readonly Certificate[]): readonly string[] =>
  [...new Set(certificates.map(({ issuedOn }) => issuedOn.slice(0, 4)))].sort().reverse();
