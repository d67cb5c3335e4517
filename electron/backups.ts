/**
 * Backups on the disk: written beside their name, flushed, read back, compared, and only then named; so whatever bears
 * a backup's name is one. The page gives names and bytes; the folders are ours, the second one the user's choice.
 */
import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { leastBackups, maxBackupBytes } from '#bridge/backupContract.ts';
import type { BackupBridge, BackupFile, BackupPlace, BackupPlaces, KeptBackup } from '#bridge/backupMessages.ts';
import { instantSchema } from '#domain/record.ts';
import type { Instant } from '#kernel/instant.ts';
import { readJson } from '#kernel/readJson.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { type BackupDisk, backupsIn, copyBackup, giveName, hashOfFile, partOf, sweepParts } from './backupFiles.ts';
import { codeOf } from './files.ts';
import { writeAtomically } from './writeAtomically.ts';

/** What backups need of the world. */
export interface BackupWorld {
  /** `Fettle backups` in the user's documents; made when missing. */
  readonly folder: string;
  /** Where the user's choice of a second folder is kept. */
  readonly stateFile: string;
  readonly now: () => Date;
  readonly disk?: BackupDisk;
}

/** The answers to the messages about backups; the one that asks the user is given the question. */
export type Backups = Pick<
  BackupBridge,
  | 'backupBegin'
  | 'backupAppend'
  | 'backupFinish'
  | 'backupAbort'
  | 'backupList'
  | 'backupRead'
  | 'backupRemove'
  | 'backupPlaces'
  | 'forgetBackupFolder'
> & { readonly copyTo: (folder: string) => Promise<Result<BackupPlaces>> };

const stateSchema = z.object({ secondFolder: z.string().nullable(), lastCopiedAt: instantSchema.nullable() });
type State = z.infer<typeof stateSchema>;

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly handle: FileHandle;
  bytes: number;
}

const notWritten = (reason: unknown): { ok: false; problems: readonly Problem[] } =>
  failed([error('backupNotWritten', undefined, { reason: codeOf(reason) })]);

const notBegun = failed([error('backupNotBegun')]);

class BackupFolders {
  private readonly world: BackupWorld;
  private readonly disk: BackupDisk;
  private draft: Draft | null = null;

  constructor(world: BackupWorld) {
    this.world = world;
    this.disk = world.disk ?? fs;
  }

  async begin(name: string): Promise<Result<{ id: string }>> {
    await this.dropDraft();
    try {
      await this.disk.mkdir(this.world.folder, { recursive: true });
      await sweepParts(this.disk, this.world.folder, this.world.now().getTime());
      const part = partOf(this.world.folder, name);
      const handle = await this.disk.open(part, 'wx');
      this.draft = { id: randomUUID(), name, part, handle, bytes: 0 };
      return ok({ id: this.draft.id });
    } catch (reason) {
      return notWritten(reason);
    }
  }

  async append(id: string, bytes: Uint8Array): Promise<Result<null>> {
    const { draft } = this;
    if (draft?.id !== id) return notBegun;
    if (draft.bytes + bytes.length > maxBackupBytes) return notWritten('EFBIG');
    try {
      await draft.handle.writeFile(bytes);
      draft.bytes += bytes.length;
      return ok(null);
    } catch (reason) {
      await this.dropDraft();
      return notWritten(reason);
    }
  }

  async finish(id: string, said: { bytes: number; sha256: string }): Promise<Result<KeptBackup>> {
    const { draft } = this;
    if (draft?.id !== id) return notBegun;
    const file = path.join(this.world.folder, draft.name);
    try {
      await draft.handle.sync();
      await draft.handle.close();
      const read = await hashOfFile(this.disk, draft.part);
      if (read.bytes !== said.bytes || read.hash !== said.sha256) {
        await this.dropDraft();
        return failed([error('backupNotVerified')]);
      }
      await giveName(this.disk, draft.part, file);
      this.draft = null;
    } catch (reason) {
      await this.dropDraft();
      return notWritten(reason);
    }
    return ok({ name: draft.name, size: said.bytes, copy: await this.copy(file) });
  }

  /** A part that cannot be closed or removed is left to the sweep. */
  async dropDraft(): Promise<void> {
    const { draft } = this;
    this.draft = null;
    if (draft === null) return;
    await draft.handle.close().catch(() => undefined);
    await this.disk.rm(draft.part, { force: true }).catch(() => undefined);
  }

  async drop(id: string): Promise<Result<null>> {
    if (this.draft?.id === id) await this.dropDraft();
    return ok(null);
  }

  async list(): Promise<Result<readonly BackupFile[]>> {
    try {
      await this.disk.mkdir(this.world.folder, { recursive: true });
      const [first, second] = [await backupsIn(this.disk, this.world.folder, 'first'), await this.secondFiles()];
      return ok([...first, ...second].sort((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)));
    } catch (reason) {
      return failed([error('backupFolderUnavailable', undefined, { reason: codeOf(reason) })]);
    }
  }

  async read(asked: {
    name: string;
    place: BackupPlace;
    offset: number;
    length: number;
  }): ReturnType<BackupBridge['backupRead']> {
    const folder = asked.place === 'first' ? this.world.folder : (await this.state()).secondFolder;
    try {
      if (folder === null) throw new Error('No second folder');
      const handle = await this.disk.open(path.join(folder, asked.name), 'r');
      try {
        const bytes = new Uint8Array(asked.length);
        const { bytesRead } = await handle.read(bytes, 0, asked.length, asked.offset);
        return ok(bytes.slice(0, bytesRead));
      } finally {
        await handle.close();
      }
    } catch (reason) {
      return failed([error('backupNotRead', undefined, { name: asked.name, reason: codeOf(reason) })]);
    }
  }

  async remove(names: readonly string[]): Promise<Result<{ removed: number }>> {
    const { secondFolder } = await this.state();
    let removed = await this.removeIn(this.world.folder, names);
    if (secondFolder !== null) removed += await this.removeIn(secondFolder, names);
    return ok({ removed });
  }

  async places(): Promise<Result<BackupPlaces>> {
    const { secondFolder, lastCopiedAt } = await this.state();
    const isThere = secondFolder !== null && (await this.isReachable(secondFolder));
    return ok({
      folder: this.world.folder,
      secondFolder,
      secondState: secondFolder === null ? 'none' : isThere ? 'ready' : 'gone',
      lastCopiedAt,
      freeBytes: await this.freeBytes(),
    });
  }

  async useSecond(folder: string | null): Promise<Result<BackupPlaces>> {
    if (folder !== null && path.resolve(folder) === path.resolve(this.world.folder)) {
      return failed([error('backupFolderSame')]);
    }
    try {
      await this.keepState({ secondFolder: folder, lastCopiedAt: null });
    } catch (reason) {
      return failed([error('backupFolderUnavailable', undefined, { reason: codeOf(reason) })]);
    }
    return this.places();
  }

  private async copy(file: string): Promise<KeptBackup['copy']> {
    const { secondFolder } = await this.state();
    if (secondFolder === null) return 'none';
    try {
      await copyBackup(this.disk, file, secondFolder);
      await this.keepState({ secondFolder, lastCopiedAt: this.world.now().toISOString() as Instant });
      return 'copied';
    } catch {
      // A stick that is not plugged in: the screen says when a copy was last made.
      return 'failed';
    }
  }

  private async removeIn(folder: string, names: readonly string[]): Promise<number> {
    try {
      const there = await backupsIn(this.disk, folder, 'first');
      const going = there.filter(({ name }) => names.includes(name));
      if (there.length - going.length < leastBackups) return 0;
      for (const { name } of going) await this.disk.rm(path.join(folder, name), { force: true });
      return going.length;
    } catch {
      // What cannot be removed now stays until the next time.
      return 0;
    }
  }

  private async secondFiles(): Promise<BackupFile[]> {
    const { secondFolder } = await this.state();
    if (secondFolder === null) return [];
    return backupsIn(this.disk, secondFolder, 'second').catch(() => []);
  }

  private isReachable(folder: string): Promise<boolean> {
    return this.disk.readdir(folder).then(
      () => true,
      () => false,
    );
  }

  private async freeBytes(): Promise<number | null> {
    try {
      const { bavail, bsize } = await this.disk.statfs(this.world.folder);
      return bavail * bsize;
    } catch {
      return null;
    }
  }

  private async state(): Promise<State> {
    try {
      return stateSchema.parse(readJson(await fs.readFile(this.world.stateFile, 'utf8')));
    } catch {
      // None was chosen, or the note is damaged: the user is shown that there is no second folder.
      return { secondFolder: null, lastCopiedAt: null };
    }
  }

  private keepState(state: State): Promise<void> {
    return writeAtomically(this.world.stateFile, new TextEncoder().encode(JSON.stringify(state)));
  }
}

/** Opens the folders of backups. */
export const openBackups = (world: BackupWorld): Backups => {
  const folders = new BackupFolders(world);
  return {
    backupBegin: ({ name }) => folders.begin(name),
    backupAppend: ({ id, bytes }) => folders.append(id, bytes),
    backupFinish: ({ id, ...said }) => folders.finish(id, said),
    backupAbort: ({ id }) => folders.drop(id),
    backupList: () => folders.list(),
    backupRead: (asked) => folders.read(asked),
    backupRemove: ({ names }) => folders.remove(names),
    backupPlaces: () => folders.places(),
    forgetBackupFolder: () => folders.useSecond(null),
    copyTo: (folder) => folders.useSecond(folder),
  };
};
