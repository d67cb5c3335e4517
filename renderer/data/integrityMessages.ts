/** What a window and the worker that checks all records say to each other. */
import type { CheckedRecords, IntegrityStep } from './integrityChecking.ts';

/** To the worker: the database whose records to check. To stop it, it is ended. */
export interface ToIntegrityWorker {
  readonly databaseName: string;
}

/** From the worker: how far it is, what it found, or why it could not. */
export type FromIntegrityWorker =
  | { readonly type: 'progress'; readonly step: IntegrityStep; readonly done: number; readonly total: number }
  | { readonly type: 'checked'; readonly checked: CheckedRecords }
  | { readonly type: 'failed'; readonly detail: string };
