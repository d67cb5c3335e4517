import { orderCertificateTables, orderIssueState } from '#data/certificateRecords.ts';
import { runSealed } from '#data/sealing.ts';
import type { Certificate } from '#domain/certificate.ts';
import { decideIssueCertificate, type IssueCertificate } from '#domain/certificateIssue.ts';
import type { Result } from '#kernel/result.ts';

/** Issues the completion certificate of an order that is done, and releases the order. */
export const issueCertificate = (
  input: IssueCertificate,
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  runSealed({
    name: 'issueCertificate',
    tables: orderCertificateTables,
    confirmed,
    load: (db, context) => orderIssueState(db, { ...input, kind: 'completion' }, context),
    decide: (state, context) => decideIssueCertificate(state, input, context),
  });
