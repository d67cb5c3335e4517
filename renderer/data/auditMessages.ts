/** What a window and the workers that check and search the audit trail say to each other. */
import type { AuditEntry } from '#domain/audit.ts';
import type { AuditVerdict, WholeUntil } from '#domain/auditCheck.ts';
import type { AuditFilter } from '#domain/auditFilter.ts';
import type { AuditPhrases } from '#domain/auditSentence.ts';
import type { AuditPage } from './auditReading.ts';

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

/** To the worker that looks for entries: first what for, then each question. */
export type ToSearchWorker =
  | {
      readonly type: 'begin';
      readonly databaseName: string;
      readonly filter: AuditFilter;
      readonly phrases: AuditPhrases;
    }
  | { readonly type: keyof SearchAnswers };

/** What it answers to each question. */
export interface SearchAnswers {
  readonly next: AuditPage;
  readonly newer: readonly AuditEntry[];
}

/** From that worker: answers in the order of the questions, or why there is none. */
export type FromSearchWorker =
  | { readonly type: 'answer'; readonly answer: SearchAnswers[keyof SearchAnswers] }
  | { readonly type: 'failed'; readonly detail: string };
