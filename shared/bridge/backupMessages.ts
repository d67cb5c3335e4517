/**
 * What crosses the bridge for backups: files of our own naming in folders the page never learns the way to, and the
 * sentinel, a note beside the database that says what was in it. Types only, as in messages.ts.
 */
import type { Instant } from '#kernel/instant.ts';
import type { Result } from '#kernel/result.ts';

/**
 * Where a backup lies. `first`: the folder the program keeps (desktop: `Fettle backups` in Documents; a plain browser:
 * its own private files). `second`: the folder the user chose for copies.
 */
export type BackupPlace = 'first' | 'second';

/** A finished backup: it was read back after writing. */
export interface BackupFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: Instant;
  readonly place: BackupPlace;
}

/**
 * The second folder: none chosen · `ready` · `ask`: a browser wants the user's leave again · `gone`: not to be reached
 * now, such as a stick that is not plugged in · `impossible`: this browser has no such thing.
 */
export type SecondFolderState = 'none' | 'ready' | 'ask' | 'gone' | 'impossible';

/** Where backups lie. */
export interface BackupPlaces {
  /** As the user finds it; null: inside this browser, where only we find it. */
  readonly folder: string | null;
  /** As the user finds it (a browser tells its name only); null: none chosen. */
  readonly secondFolder: string | null;
  readonly secondState: SecondFolderState;
  /** When a backup was last copied to the second folder; null: never. */
  readonly lastCopiedAt: Instant | null;
  /** Room left where the first folder lies, in bytes; null: not known. */
  readonly freeBytes: number | null;
}

/** A backup that was written, read back and kept. */
export interface KeptBackup {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** What became of the copy: `none` when there is no second folder, `failed` when it could not be written. */
  readonly copy: 'none' | 'copied' | 'failed';
}

/** The messages for backups and sentinel. */
export interface BackupBridge {
  /**
   * Begins a backup of this name (see `backupName`); an older one that was never finished is thrown away. Problems:
   * `backupNotWritten`.
   */
  readonly backupBegin: (request: { readonly name: string }) => Promise<Result<{ readonly id: string }>>;
  /** Adds bytes, up to `maxBackupChunk` at a time. Problems: `backupNotWritten`, `backupNotBegun`. */
  readonly backupAppend: (request: {
    readonly id: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }) => Promise<Result<null>>;
  /**
   * Flushes, reads the whole file back, compares it with `blockHash`, and only then gives it its name; copies it to
   * the second folder where there is one. Problems: `backupNotWritten`, `backupNotBegun`, `backupNotVerified`.
   */
  readonly backupFinish: (request: {
    readonly id: string;
    /** Bytes in all. */
    readonly bytes: number;
    /** As of `blockHash`, in lower-case hex. */
    readonly sha256: string;
  }) => Promise<Result<KeptBackup>>;
  /** Throws away what was begun; nothing happens when it is not there. */
  readonly backupAbort: (request: { readonly id: string }) => Promise<Result<null>>;
  /** Every finished backup in both folders, the newest first. Problems: `backupFolderUnavailable` (of the first one). */
  readonly backupList: () => Promise<Result<readonly BackupFile[]>>;
  /** Bytes of a backup; fewer than asked for where it ends. Problems: `backupNotRead`. */
  readonly backupRead: (request: {
    readonly name: string;
    readonly place: BackupPlace;
    readonly offset: number;
    readonly length: number;
  }) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  /**
   * Removes backups from both folders. Where fewer than `leastBackups` would remain in a folder, nothing is removed
   * from it; answers how many files went.
   */
  readonly backupRemove: (request: {
    readonly names: readonly string[];
  }) => Promise<Result<{ readonly removed: number }>>;
  readonly backupPlaces: () => Promise<Result<BackupPlaces>>;
  /** Asks the user for the second folder, or in a browser for leave to use it again. Problems: `backupFolderUnavailable`. */
  readonly chooseBackupFolder: (request: { readonly which: 'second' }) => Promise<Result<BackupPlaces>>;
  /** No more copies; those that are there stay. */
  readonly forgetBackupFolder: (request: { readonly which: 'second' }) => Promise<Result<BackupPlaces>>;
  /** The sentinel's text; null: there is none. Problems: `sentinelNotRead`. */
  readonly sentinelRead: () => Promise<Result<string | null>>;
  /** Replaces the sentinel in one piece. Problems: `sentinelNotWritten`. */
  readonly sentinelWrite: (request: { readonly text: string }) => Promise<Result<null>>;
  /**
   * Answered when the user wants to end the program: the window then saves what it must and says `readyToQuit`, for
   * which the program waits a while. Never answered in a plain browser.
   */
  readonly awaitQuit: () => Promise<Result<null>>;
  readonly readyToQuit: () => Promise<Result<null>>;
}

/** Names of these messages. */
export const backupMessageNames = [
  'backupBegin',
  'backupAppend',
  'backupFinish',
  'backupAbort',
  'backupList',
  'backupRead',
  'backupRemove',
  'backupPlaces',
  'chooseBackupFolder',
  'forgetBackupFolder',
  'sentinelRead',
  'sentinelWrite',
  'awaitQuit',
  'readyToQuit',
] as const satisfies readonly (keyof BackupBridge)[];
