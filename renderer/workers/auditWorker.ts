/** Entry of the worker that checks the audit trail. It reads only, and lives for one check. */
import { checkedTrail } from '#data/auditChecking.ts';
import type { FromAuditWorker, ToAuditWorker } from '#data/auditMessages.ts';
import { withOwnDatabase } from '#data/ownDatabase.ts';

const say = (message: FromAuditWorker): void => postMessage(message);

const tell = (done: number, total: number): void => say({ type: 'progress', done, total });

const check = async ({ databaseName, wholeUntil }: ToAuditWorker): Promise<void> => {
  try {
    const verdict = await withOwnDatabase(databaseName, (db) => checkedTrail(db, tell, wholeUntil));
    say({ type: 'checked', verdict });
  } catch (failure) {
    say({ type: 'failed', detail: failure instanceof Error ? `${failure.name}: ${failure.message}` : `${failure}` });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToAuditWorker>) => void check(data));
