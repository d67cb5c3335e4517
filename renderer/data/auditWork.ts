/** The window's side of the check of the audit trail. */
import type { AuditVerdict } from '#domain/auditCheck.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import type { AuditProgress } from './auditChecking.ts';
import type { FromAuditWorker, ToAuditWorker } from './auditMessages.ts';
import { database } from './database.ts';

/** Checks the audit trail in a worker. Problems: `auditNotChecked`, with what happened; `auditCheckCancelled`. */
export const checkAudit = (onProgress: AuditProgress, signal: AbortSignal): Promise<Result<AuditVerdict>> =>
  new Promise((resolve) => {
    // The worker is a room beyond this one's reach by name: its address is all that is known of it here.
    const worker = new Worker(new URL('../workers/auditWorker.ts', import.meta.url), { type: 'module' });
    const cancel = (): void => end(failed([error('auditCheckCancelled')]));
    const end = (result: Result<AuditVerdict>): void => {
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const fail = (detail: string): void => end(failed([error('auditNotChecked', undefined, { detail })]));
    worker.addEventListener('message', ({ data }: MessageEvent<FromAuditWorker>) => {
      if (data.type === 'progress') onProgress(data.done, data.total);
      else if (data.type === 'checked') end(ok(data.verdict));
      else fail(data.detail);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(event.message);
    });
    signal.addEventListener('abort', cancel);
    const begin: ToAuditWorker = { databaseName: database().name };
    worker.postMessage(begin);
  });
