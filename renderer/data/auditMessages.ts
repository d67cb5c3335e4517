/** What a window and the worker that checks the audit trail say to each other. */
import type { AuditVerdict, WholeUntil } from '#domain/auditCheck.ts';

/** To the worker: the database whose trail to check. */
export interface ToAuditWorker {
  readonly databaseName: string;
  /** How far an earlier check found it whole; null: all of it is checked. */
  readonly wholeUntil: WholeUntil | null;
}

/** From the worker: how far it is, what it found, or why it could not. */
export type FromAuditWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'checked'; readonly verdict: AuditVerdict }
  | { readonly type: 'failed'; readonly detail: string };
