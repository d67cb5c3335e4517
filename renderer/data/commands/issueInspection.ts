import { orderCertificateTables, orderIssueState } from '#data/certificateRecords.ts';
import { runSealed } from '#data/sealing.ts';
import type { Certificate } from '#domain/certificate.ts';
import { decideIssueInspection, type IssueInspection } from '#domain/certificateIssue.ts';
import type { Result } from '#kernel/result.ts';

/** Issues the safety inspection record of an order that is done. */
export const issueInspection = (
  input: IssueInspection,
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  runSealed({
    name: 'issueInspection',
    tables: orderCertificateTables,
    confirmed,
    load: (db, context) => orderIssueState(db, { ...input, kind: 'inspection' }, context),
    decide: (state, context) => decideIssueInspection(state, input, context),
  });
