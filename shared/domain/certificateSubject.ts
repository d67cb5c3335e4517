/** What a certificate is about, in one line, and the order it came from, whatever its kind. */
import type { CertificateContent } from './certificateContents.ts';

/** What it is about: the levels carried out, the programme inspected by, the reason of the stand-down. In its own language. */
export const certificateSubject = (content: CertificateContent): string => {
  switch (content.kind) {
    case 'completion':
      return content.category;
    case 'inspection':
      return content.programme;
    case 'standDown':
    case 'returnToService':
      return content.reason;
  }
};

/** Number of the order it came from; empty where there was none. */
export const certificateOrderNo = (content: CertificateContent): string =>
  content.kind === 'completion' || content.kind === 'inspection' ? content.orderNo : '';
