import { standDownPaperState, standDownPaperTables } from '#data/certificateRecords.ts';
import { runSealed } from '#data/sealing.ts';
import type { Certificate } from '#domain/certificate.ts';
import { decideIssueStandDownPaper, type IssueStandDownPaper } from '#domain/certificateStandDown.ts';
import type { Result } from '#kernel/result.ts';

/** Issues the notice of a stand-down, or its return to service. */
export const issueStandDownPaper = (
  input: IssueStandDownPaper,
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  runSealed({
    name: 'issueStandDownPaper',
    tables: standDownPaperTables,
    confirmed,
    load: (db, context) => standDownPaperState(db, input, context),
    decide: (state, context) => decideIssueStandDownPaper(state, input, context),
  });
