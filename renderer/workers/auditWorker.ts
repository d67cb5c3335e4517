/** Entry of the worker that checks the audit trail. It reads only, and lives for one check. */
import { checkedTrail } from '#data/auditChecking.ts';
import type { FromAuditWorker, ToAuditWorker } from '#data/auditMessages.ts';
import { FettleDatabase } from '#data/db.ts';

const say = (message: FromAuditWorker): void => postMessage(message);

const check = async (databaseName: string): Promise<void> => {
  const db = new FettleDatabase(databaseName);
  try {
    await db.open();
    say({ type: 'checked', verdict: await checkedTrail(db, (done, total) => say({ type: 'progress', done, total })) });
  } catch (failure) {
    say({ type: 'failed', detail: failure instanceof Error ? `${failure.name}: ${failure.message}` : `${failure}` });
  } finally {
    db.close();
  }
};

addEventListener('message', ({ data }: MessageEvent<ToAuditWorker>) => void check(data.databaseName));
