/** The check of all records as a window knows it: the last report, how far a running one is, and when one is due. */
import { findingCount } from '#domain/integrity.ts';
import { clearable, unnamedSince } from '#domain/integrityContents.ts';
import type { Instant } from '#kernel/instant.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { logFault } from '#platform/log.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';
import { noteVerdict } from './auditWork.ts';
import { now } from './clock.ts';
import { commitCommand } from './command.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import type { CheckedRecords, IntegrityStep } from './integrityChecking.ts';
import type { FromIntegrityWorker, ToIntegrityWorker } from './integrityMessages.ts';
import { keptValue } from './keptValue.ts';
import { dropUnnamed } from './oldRecords.ts';
import { safetyCopy } from './safetyCopy.ts';

/** A report that is kept until the next one, beside the records. */
export interface KeptReport extends Omit<CheckedRecords, 'trail'> {
  readonly at: Instant;
  /** The database it is of: after a restore it is of another. */
  readonly databaseName: string;
  /** Since when each file was found to be without a record. */
  readonly unnamedSince: ReadonlyMap<string, string>;
}

/** How the check stands. */
export interface IntegrityStatus {
  readonly last: KeptReport | null;
  readonly working: { readonly step: IntegrityStep; readonly percent: number } | null;
  readonly problems: readonly Problem[];
}

const note = 'integrity';
const status = keptValue<IntegrityStatus | undefined>(undefined);

/** How the check stands; undefined until it is known. */
export const useIntegrity = (): IntegrityStatus | undefined => status.useValue();

const isReport = (value: unknown): value is KeptReport =>
  typeof value === 'object' && value !== null && 'databaseName' in value && 'unnamedSince' in value;

const lastReport = async (db: FettleDatabase): Promise<KeptReport | null> => {
  const kept = await readNote(note);
  return isReport(kept) && kept.databaseName === db.name ? kept : null;
};

/** Reads anew what the last check found. */
export const refreshIntegrity = async (): Promise<void> => {
  const last = await lastReport(database());
  status.set({ working: status.get()?.working ?? null, problems: status.get()?.problems ?? [], last });
};

const runWorker = (databaseName: string, signal: AbortSignal | undefined): Promise<Result<CheckedRecords>> =>
  new Promise((resolve) => {
    // The worker is a room beyond this one's reach by name: its address is all that is known of it here.
    const worker = new Worker(new URL('../workers/integrityWorker.ts', import.meta.url), { type: 'module' });
    const stop = (): void => end(failed([error('checkCancelled')]));
    const end = (result: Result<CheckedRecords>): void => {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromIntegrityWorker>) => {
      if (data.type === 'checked') end(ok(data.checked));
      else if (data.type === 'failed') end(failed([error('checkBroken', undefined, { detail: data.detail })]));
      else {
        const percent = data.total === 0 ? 0 : Math.floor((100 * data.done) / data.total);
        status.set({ last: status.get()?.last ?? null, problems: [], working: { step: data.step, percent } });
      }
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(failed([error('checkBroken', undefined, { detail: event.message })]));
    });
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    else worker.postMessage({ databaseName } satisfies ToIntegrityWorker);
  });

/** Held by the window that checks. */
const checkLock = 'fettle-integrity';

/** Checks all records now; nothing is changed but the note of what was found. Problems: `checkCancelled`, `checkBroken`. */
export const checkNow = (signal?: AbortSignal): Promise<Result<KeptReport>> =>
  navigator.locks.request(checkLock, async () => {
    const db = database();
    const before = await lastReport(db);
    status.set({ last: before, working: { step: 'rows', percent: 0 }, problems: [] });
    const checked = await runWorker(db.name, signal);
    if (!checked.ok) {
      status.set({ last: before, working: null, problems: signal?.aborted ? [] : checked.problems });
      return failed(checked.problems);
    }
    const at = now();
    const { trail, ...found } = checked.value;
    await noteVerdict(db.name, trail, at);
    const since = unnamedSince(before?.unnamedSince ?? new Map(), found.unnamed, at);
    const report: KeptReport = { ...found, at, databaseName: db.name, unnamedSince: since };
    await writeNote(note, report);
    status.set({ last: report, working: null, problems: [] });
    return ok(report);
  });

/**
 * Clears away files that no record has named for 30 days, after a copy was made; answers how many were to go. Problems:
 * those of the copy, `notAllowed`, `nothingToClear`.
 */
export const clearUnnamed = async (): Promise<Result<number>> => {
  const db = database();
  const last = await lastReport(db);
  const hashes = last === null ? [] : clearable(last.unnamedSince, now());
  if (last === null || hashes.length === 0) return failed([error('nothingToClear')]);
  // Files are no one's change; whether the actor may clear out is asked all the same.
  const allowed = await commitCommand(
    { name: 'clearOldRecords', tables: [], load: async () => null, decide: () => ok({ value: null, changes: [] }) },
    db,
  );
  if (!allowed.ok) return failed(allowed.problems);
  const copied = await safetyCopy('clearing');
  if (!copied.ok) return failed(copied.problems);
  await dropUnnamed(db, hashes);
  const left = new Map([...last.unnamedSince].filter(([hash]) => !hashes.includes(hash)));
  await writeNote(note, { ...last, unnamedSince: left, unnamed: [...left.keys()] });
  await refreshIntegrity();
  return ok(hashes.length);
};

const day = 86_400_000;

/** Days between two checks that are made without being asked for. */
const checkEveryDays = 30;

/** Whether records were last checked, or first written, 30 days ago or more. */
const isCheckDue = async (db: FettleDatabase): Promise<boolean> => {
  const since = (await lastReport(db))?.at ?? (await db.audit.orderBy('seq').first())?.at;
  return since !== undefined && Date.parse(now()) - Date.parse(since) >= checkEveryDays * day;
};

/** Between two looks whether one is due, and before the first: the start of the program is busy enough. */
const lookEvery = 10 * 60_000;

/** Checks all records every 30 days; `found` is told how much a check found. Returns the way to stop it. */
export const keepChecking = (db: FettleDatabase, found: (count: number) => void): (() => void) => {
  const stop = new AbortController();
  const look = async (): Promise<void> => {
    if (!(await isCheckDue(db))) return;
    const checked = await checkNow(stop.signal);
    if (checked.ok && findingCount(checked.value) > 0) found(findingCount(checked.value));
  };
  const lookSafely = (): void => {
    look().catch((reason: unknown) => {
      // A database that an upgrade closed is no fault; anything else is worth a line.
      if (db.isOpen()) logFault('integrity.look', reason);
    });
  };
  const timer = setInterval(lookSafely, lookEvery);
  return () => {
    clearInterval(timer);
    stop.abort();
  };
};
