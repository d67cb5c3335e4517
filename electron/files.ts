/**
 * Files the user saves and opens. The page never names a path: it proposes a bare name, the dialog gives the
 * path to the main process, and the page gets bytes and the bare name back.
 */
import path from 'node:path';
import type { Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { maxFileBytes } from '#bridge/limits.ts';
import type { FileKind, OpenedFile, OpenFileRequest, Saved, SaveFileRequest } from '#bridge/messages.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';

/** The world, as far as files go. */
export interface FileWorld {
  readonly showSaveDialog: (options: SaveDialogOptions) => ReturnType<Dialog['showSaveDialog']>;
  readonly showOpenDialog: (options: OpenDialogOptions) => ReturnType<Dialog['showOpenDialog']>;
  readonly sizeOf: (file: string) => Promise<number>;
  readonly readFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly writeFile: (file: string, bytes: Uint8Array) => Promise<void>;
}

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

const filtersOf = (kinds: readonly FileKind[]): { name: string; extensions: string[] }[] =>
  kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/** Asks where and writes there. */
export const saveFile = async (request: SaveFileRequest, world: FileWorld): Promise<Result<Saved>> =>
  saveAs({ name: request.name, kinds: request.kinds, bytesOf: async () => request.bytes }, world);

/** Asks where, and only then makes the bytes. Problems: `fileNotWritten`. */
export const saveAs = async (
  wish: { name: string; kinds: readonly FileKind[]; bytesOf: () => Promise<Uint8Array> },
  world: FileWorld,
): Promise<Result<Saved>> => {
  const { canceled, filePath } = await world.showSaveDialog({
    defaultPath: wish.name,
    filters: filtersOf(wish.kinds),
  });
  if (canceled || filePath === '') return ok({ outcome: 'cancelled' });
  const name = path.basename(filePath);
  const bytes = await wish.bytesOf();
  try {
    await world.writeFile(filePath, bytes);
  } catch (reason) {
    return failed([error('fileNotWritten', undefined, { name, reason: codeOf(reason) })]);
  }
  return ok({ outcome: 'saved', name });
};

/** Asks which and reads it. Problems: `fileTooLarge`, `fileNotRead`. */
export const openFile = async (request: OpenFileRequest, world: FileWorld): Promise<Result<OpenedFile | null>> => {
  const { canceled, filePaths } = await world.showOpenDialog({
    filters: filtersOf(request.kinds),
    properties: ['openFile'],
  });
  const file = filePaths[0];
  if (canceled || file === undefined) return ok(null);
  const name = path.basename(file);
  try {
    const size = await world.sizeOf(file);
    if (size > maxFileBytes) return failed([tooLarge(name)]);
    return ok({ name, bytes: await world.readFile(file) });
  } catch (reason) {
    return failed([error('fileNotRead', undefined, { name, reason: codeOf(reason) })]);
  }
};

const tooLarge = (name: string): ReturnType<typeof error> =>
  error('fileTooLarge', undefined, { name, megabytes: megabytes(maxFileBytes) });

/** The system's short word for what went wrong (`ENOSPC`, `EACCES`), which support people can look up. */
export const codeOf = (reason: unknown): string =>
  reason instanceof Error && 'code' in reason ? String(reason.code) : String(reason);
