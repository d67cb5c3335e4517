/**
 * The bridge between the window and the world outside it, as both ends see it. The desktop program answers
 * through the preload script; a plain browser has a stand-in. Types and names only: the preload script, which
 * must stay small, imports this file.
 */
import type { Result } from '#kernel/result.ts';
import { type BackupBridge, backupMessageNames } from './backupMessages.ts';
import type { LogEvent } from './logLine.ts';

/** A kind of file, for a dialog. */
export interface FileKind {
  /** In the user's language: "Spreadsheet (CSV)". */
  readonly name: string;
  /** Without dots: `['csv', 'txt']`. */
  readonly extensions: readonly string[];
}

/** What runs, for Settings and for problem reports. */
export interface AppInfo {
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  /** `linux`, `win32`, `darwin`; in a browser the user agent's word. */
  readonly platform: string;
  /** The engine with its version. */
  readonly engine: string;
}

/** A file to be written where the user says. */
export interface SaveFileRequest {
  /** Proposed name, a bare name without a path. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kinds: readonly FileKind[];
}

/** A file to be chosen by the user. */
export interface OpenFileRequest {
  readonly kinds: readonly FileKind[];
}

/** A file the user chose. */
export interface OpenedFile {
  /** Bare name, without its path. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is on the page now, as a PDF. The page's own `@page` size comes first; these serve where it has none. */
export interface PrintPdfRequest {
  /** Proposed name, a bare name without a path. */
  readonly fileName: string;
  readonly landscape?: boolean | undefined;
  readonly pageSize?: PageSize | undefined;
}

/** Paper sizes of the trade. */
export type PageSize = 'A3' | 'A4' | 'A5' | 'Letter';

/** The count beside the program's icon; 0 takes it away. */
export interface SetBadgeRequest {
  readonly count: number;
}

/** What became of a file: `handedOver` where a browser took it and does not say what it did with it. */
export type Saved =
  | { readonly outcome: 'saved'; readonly name: string }
  | { readonly outcome: 'handedOver' }
  | { readonly outcome: 'cancelled' };

/** The bridge. Answers are values; a rejected promise means a defect of ours. */
export interface Bridge extends BackupBridge {
  readonly appInfo: () => Promise<Result<AppInfo>>;
  readonly saveFile: (request: SaveFileRequest) => Promise<Result<Saved>>;
  /** `null` when the user chose none. */
  readonly openFile: (request: OpenFileRequest) => Promise<Result<OpenedFile | null>>;
  readonly printPdf: (request: PrintPdfRequest) => Promise<Result<Saved>>;
  /** The system's print dialog. */
  readonly printPage: () => Promise<Result<Saved>>;
  readonly setBadge: (request: SetBadgeRequest) => Promise<Result<null>>;
  /** Writes an event into the program's log. */
  readonly logAppend: (event: LogEvent) => Promise<Result<null>>;
  /** The last lines of the log, oldest first. */
  readonly logRead: (request: { readonly lines: number }) => Promise<Result<readonly string[]>>;
}

/** One of the bridge's messages. */
export type MessageName = keyof Bridge;

/** Every message; nothing else crosses the bridge. */
export const messageNames = [
  'appInfo',
  'saveFile',
  'openFile',
  'printPdf',
  'printPage',
  'setBadge',
  'logAppend',
  'logRead',
  ...backupMessageNames,
] as const satisfies readonly MessageName[];

/** The channel a message travels on. */
export const channelOf = (name: MessageName): string => `fettle:${name}`;
