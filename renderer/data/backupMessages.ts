/** What a window and the backup worker say to each other. Both are of one build, so the types are all they agree on. */
import type { BackupManifest } from '#archive/backupManifest.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Problem } from '#kernel/result.ts';
import type { BackupKey } from './backupKey.ts';

/** What a backup is made of. */
export interface BackupWish {
  readonly databaseName: string;
  /** Version of the program. */
  readonly app: string;
  readonly createdAt: Instant;
  /** Null: it is not locked. */
  readonly key: BackupKey | null;
}

/** What is known of the records before the first of them is packed. */
export interface BackupHead {
  /** Number of the last audit entry; 0: none. */
  readonly sequence: number;
  readonly installationId: string | null;
}

/** To the worker. One worker does one thing and is ended. */
export type ToBackupWorker =
  | { readonly type: 'make'; readonly wish: BackupWish }
  /** The bytes last sent were taken. */
  | { readonly type: 'taken' }
  | {
      readonly type: 'check';
      readonly size: number;
      readonly passphrase: string | undefined;
      readonly key: BackupKey | null;
    }
  /** The bytes asked for, or why there are none. */
  | { readonly type: 'read'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'notRead'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'cancel' };

/** From the worker. */
export type FromBackupWorker =
  | { readonly type: 'begun'; readonly head: BackupHead }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'ask'; readonly id: number; readonly offset: number; readonly length: number }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'made'; readonly manifest: BackupManifest; readonly bytes: number; readonly sha256: string }
  | { readonly type: 'checked'; readonly manifest: BackupManifest }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };
