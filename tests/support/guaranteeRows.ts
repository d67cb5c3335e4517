/** Certificates with a guarantee, for tests. */
import type { Certificate, Seal } from '#domain/certificate.ts';
import type { CompletionContent } from '#domain/certificateContents.ts';
import { guaranteeFrom } from '#domain/guarantee.ts';
import { aCertificate, fullContent } from './fullCertificate.ts';
import { on } from './rows.ts';

/** A seal that nobody verifies. */
export const aSeal: Seal = { previous: null, hash: '0'.repeat(64), keyId: '0123456789abcdef', token: 'FT1:' };

/** A sealed certificate of work done on 1 March 2026 at 10,000 km: 30 days or 5,000 km. */
export const aGuarantee = (columns: Partial<Certificate> = {}, said: Partial<CompletionContent> = {}): Certificate => {
  const dateOut = said.dateOut ?? on('2026-03-01');
  const promise = { work: 'level2', days: 30, distanceKm: 5_000 } as const;
  const content = {
    ...fullContent('chinese', 'en'),
    dateOut,
    meters: [{ unit: 'km' as const, value: 10_000 }],
    guarantee: guaranteeFrom(promise, dateOut, { unit: 'km', value: 10_000 }),
    ...said,
  };
  return aCertificate(content, { seal: aSeal, ...columns });
};
