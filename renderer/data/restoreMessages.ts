/** What a window and the restore worker say to each other. Both are of one build, so the types are all they agree on. */
import type { BackupManifest } from '#archive/backupManifest.ts';
import type { Actor } from '#domain/context.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Problem } from '#kernel/result.ts';
import type { BackupKey } from './backupKey.ts';

/** What is read: a file the user chose, or a kept backup of that size, whose bytes the window is asked for. */
export type RestoreReading = { readonly file: Blob } | { readonly size: number };

/** What opens a locked backup. */
export interface RestoreOpening {
  readonly passphrase?: string | undefined;
  readonly key: BackupKey | null;
}

/** What becomes of a backup. */
export interface RestoreWish {
  /** Name of the database to fill; there is none of this name. */
  readonly databaseName: string;
  readonly actor: Actor;
  readonly now: Instant;
  /** Rows that are not what their tables hold are restored, too. */
  readonly takesUnfit: boolean;
}

/** A backup that was restored. */
export interface RestoredRecords {
  readonly manifest: BackupManifest;
  /** Number of the last audit entry: that of the restore. */
  readonly sequence: number;
  /** Breaks in the chain of the audit trail that were in the backup already. */
  readonly auditBreaks: number;
}

/** To the worker. One worker does one thing and is ended. */
export type ToRestoreWorker =
  | { readonly type: 'look'; readonly reading: RestoreReading; readonly opening: RestoreOpening }
  | {
      readonly type: 'restore';
      readonly reading: RestoreReading;
      readonly opening: RestoreOpening;
      readonly wish: RestoreWish;
    }
  | { readonly type: 'read'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'notRead'; readonly id: number; readonly problem: Problem };

/** From the worker. */
export type FromRestoreWorker =
  | { readonly type: 'ask'; readonly id: number; readonly offset: number; readonly length: number }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'looked'; readonly manifest: BackupManifest }
  | { readonly type: 'restored'; readonly restored: RestoredRecords }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };
