/** The window's side of the check of the audit trail, and its note of how far the last one found it whole. */
import { type AuditVerdict, type WholeUntil, wholeAfter } from '#domain/auditCheck.ts';
import type { Instant } from '#kernel/instant.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';
import type { AuditProgress } from './auditChecking.ts';
import type { FromAuditWorker, ToAuditWorker } from './auditMessages.ts';
import { now } from './clock.ts';
import { database } from './database.ts';

const note = 'audit';

/** After a restore the note is of another database. */
interface KeptNote extends WholeUntil {
  readonly databaseName: string;
}

const isNote = (value: unknown): value is KeptNote =>
  typeof value === 'object' && value !== null && 'databaseName' in value && 'seq' in value && 'hash' in value;

const noted = async (databaseName: string): Promise<WholeUntil | null> => {
  const kept = await readNote(note);
  return isNote(kept) && kept.databaseName === databaseName ? kept : null;
};

/** Notes what a check found, for the next one to go on from. */
export const noteVerdict = async (databaseName: string, verdict: AuditVerdict, at: Instant): Promise<void> => {
  const whole = wholeAfter(verdict, at);
  await writeNote(note, whole === null ? undefined : ({ ...whole, databaseName } satisfies KeptNote));
};

const runWorker = (
  wish: ToAuditWorker,
  onProgress: AuditProgress,
  signal: AbortSignal,
): Promise<Result<AuditVerdict>> =>
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
    if (signal.aborted) cancel();
    else worker.postMessage(wish);
  });

/** How a check is made. */
interface CheckWish {
  /** All of it, also what an earlier check found whole. */
  readonly isFull: boolean;
  readonly onProgress: AuditProgress;
  readonly signal: AbortSignal;
}

/**
 * Checks the audit trail in a worker: what follows the last signed entry of an earlier check, or all of it. Problems:
 * `auditNotChecked`, with what happened; `auditCheckCancelled`.
 */
export const checkAudit = async ({ isFull, onProgress, signal }: CheckWish): Promise<Result<AuditVerdict>> => {
  const { name } = database();
  const wholeUntil = isFull ? null : await noted(name);
  const checked = await runWorker({ databaseName: name, wholeUntil }, onProgress, signal);
  if (checked.ok) await noteVerdict(name, checked.value, now());
  return checked;
};
