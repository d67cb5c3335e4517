/** What a window and the export worker say to each other. */
import type { Instant } from '#kernel/instant.ts';
import type { Problem } from '#kernel/result.ts';

/** What an export is made of. */
export interface ExportWish {
  readonly databaseName: string;
  /** Version of the program. */
  readonly app: string;
  readonly createdAt: Instant;
  /** With photos and papers. */
  readonly withFiles: boolean;
}

/** To the worker: one worker makes one export and is ended. */
export interface ToExportWorker {
  readonly wish: ExportWish;
}

/** From the worker. */
export type FromExportWorker =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'made' }
  | { readonly type: 'failed'; readonly problems: readonly Problem[] };
