import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupLabel } from '#archive/backupName.ts';
import { BlockHash } from '#archive/blockHash.ts';
import type { BackupDisk } from '#electron/backupFiles.ts';
import { type Backups, openBackups } from '#electron/backups.ts';

let home: string;
let folder: string;
let second: string;

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'fettle-backups-'));
  folder = path.join(home, 'Documents', 'Fettle backups');
  second = path.join(home, 'stick');
  mkdirSync(second);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const moment = new Date('2026-03-02T10:00:00.000Z');
const open = (disk: BackupDisk = fs): Backups =>
  openBackups({ folder, stateFile: path.join(home, 'backups.json'), now: () => moment, disk });

const nameAt = (hour: number): string => `Fettle-20260302T${String(hour).padStart(2, '0')}0000Z-1a2b3c4d-7.fettle`;
const content = new Uint8Array(1_200_000).map((_, i) => (i * 31) % 251);

/** Whether a file holds what every backup here holds; bytes are compared by the machine, not one by one. */
const isContent = (file: string): boolean => readFileSync(file).equals(content);

const hashOf = (bytes: Uint8Array): Promise<string> => {
  const hash = new BlockHash(async (block) => createHash('sha256').update(block).digest());
  hash.add(bytes);
  return hash.hex();
};

const given = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** Writes a backup in two pieces, as far as the disk lets it. */
const write = async (backups: Backups, name: string, bytes: Uint8Array<ArrayBuffer> = content) => {
  const begun = await backups.backupBegin({ name });
  if (!begun.ok) return begun;
  const { id } = begun.value;
  const half = Math.floor(bytes.length / 2);
  for (const piece of [bytes.slice(0, half), bytes.slice(half)]) {
    const done = await backups.backupAppend({ id, bytes: piece });
    if (!done.ok) return done;
  }
  return backups.backupFinish({ id, bytes: bytes.length, sha256: await hashOf(bytes) });
};

const namesOf = async (backups: Backups): Promise<readonly string[]> =>
  given(await backups.backupList()).map(({ name, place }) => `${place} ${name}`);

describe('a backup on the disk', () => {
  it('lies in the folder under its name, as it was sent', async () => {
    const backups = open();
    expect(await write(backups, nameAt(8))).toEqual({
      ok: true,
      value: { name: nameAt(8), size: content.length, copy: 'none' },
    });
    expect(readdirSync(folder)).toEqual([nameAt(8)]);
    expect(isContent(path.join(folder, nameAt(8)))).toBe(true);
    const [file] = given(await backups.backupList());
    expect(file).toMatchObject({ name: nameAt(8), size: content.length, place: 'first' });
  });

  it('is read piece by piece, to its end and no further', async () => {
    const backups = open();
    await write(backups, nameAt(8));
    const asked = { name: nameAt(8), place: 'first' } as const;
    const middle = given(await backups.backupRead({ ...asked, offset: 1_000, length: 10 }));
    expect(middle).toEqual(content.slice(1_000, 1_010));
    expect(given(await backups.backupRead({ ...asked, offset: content.length - 3, length: 10 }))).toHaveLength(3);
    expect(await backups.backupRead({ ...asked, name: nameAt(9), offset: 0, length: 1 })).toMatchObject({
      ok: false,
      problems: [{ code: 'backupNotRead', params: { name: nameAt(9), reason: 'ENOENT' } }],
    });
  });

  it.each([
    { what: 'another hash', bytes: content.length, sha256: 'a'.repeat(64) },
    { what: 'another size', bytes: content.length + 1, sha256: null },
  ])('that was told $what is not kept', async ({ bytes, sha256 }) => {
    const backups = open();
    const { id } = given(await backups.backupBegin({ name: nameAt(8) }));
    await backups.backupAppend({ id, bytes: content });
    const done = await backups.backupFinish({ id, bytes, sha256: sha256 ?? (await hashOf(content)) });
    expect(done).toMatchObject({ ok: false, problems: [{ code: 'backupNotVerified' }] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is given up, or begun anew, leaves nothing', async () => {
    const backups = open();
    const first = given(await backups.backupBegin({ name: nameAt(8) }));
    await backups.backupAppend({ id: first.id, bytes: content });
    const next = given(await backups.backupBegin({ name: nameAt(9) }));
    expect(await backups.backupAppend({ id: first.id, bytes: content })).toMatchObject({
      ok: false,
      problems: [{ code: 'backupNotBegun' }],
    });
    await backups.backupAbort({ id: first.id });
    expect(readdirSync(folder)).toHaveLength(1);
    await backups.backupAbort({ id: next.id });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is never a link, a folder, or a file of another name', async () => {
    const backups = open();
    await write(backups, nameAt(8));
    symlinkSync('/etc/passwd', path.join(folder, nameAt(9)));
    mkdirSync(path.join(folder, nameAt(10)));
    writeFileSync(path.join(folder, 'notes.txt'), 'x');
    expect(await namesOf(backups)).toEqual([`first ${nameAt(8)}`]);
  });
});

describe('the second folder', () => {
  it('gets a copy of each backup, and the screen its time', async () => {
    const backups = open();
    given(await backups.copyTo(second));
    expect(given(await write(backups, nameAt(8))).copy).toBe('copied');
    expect(isContent(path.join(second, nameAt(8)))).toBe(true);
    expect(await namesOf(open())).toEqual([`first ${nameAt(8)}`, `second ${nameAt(8)}`]);
    expect(given(await open().backupPlaces())).toMatchObject({
      folder,
      secondFolder: second,
      secondState: 'ready',
      lastCopiedAt: moment.toISOString(),
      freeBytes: expect.any(Number),
    });
  });

  it('that is gone keeps no backup from being made', async () => {
    const backups = open();
    given(await backups.copyTo(second));
    rmSync(second, { recursive: true });
    expect(given(await write(backups, nameAt(8))).copy).toBe('failed');
    expect(given(await backups.backupPlaces()).secondState).toBe('gone');
    expect(await namesOf(backups)).toEqual([`first ${nameAt(8)}`]);
    expect(given(await backups.forgetBackupFolder({ which: 'second' })).secondState).toBe('none');
  });

  it('is not the first one again', async () => {
    expect(await open().copyTo(path.join(folder, '.'))).toMatchObject({
      ok: false,
      problems: [{ code: 'backupFolderSame' }],
    });
  });
});

describe('removing', () => {
  it('takes backups from both folders, and never leaves fewer than three', async () => {
    const backups = open();
    given(await backups.copyTo(second));
    for (const hour of [6, 7, 8, 9, 10]) await write(backups, nameAt(hour));
    const gone = [nameAt(6), nameAt(7)];
    expect(await backups.backupRemove({ names: [...gone, nameAt(8)] })).toEqual({ ok: true, value: { removed: 0 } });
    expect(await backups.backupRemove({ names: gone })).toEqual({ ok: true, value: { removed: 4 } });
    expect(readdirSync(second).toSorted()).toEqual([nameAt(8), nameAt(9), nameAt(10)].toSorted());
  });
});

/** A disk on which everything after step `last` is as if the power had gone: no step is done any more. */
const diskDyingAfter = (last: number): { readonly disk: BackupDisk; readonly steps: () => number } => {
  let steps = 0;
  const counted =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      steps++;
      if (steps > last) throw Object.assign(new Error('power cut'), { code: 'EIO' });
      return act(...args);
    };
  const handleOf = (handle: fs.FileHandle): fs.FileHandle =>
    new Proxy(handle, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function') return member;
        const bound = member.bind(target);
        return key === 'close' ? bound : counted(bound);
      },
    });
  const disk = {
    lstat: counted(fs.lstat as never),
    mkdir: counted(fs.mkdir as never),
    open: counted(async (...args: Parameters<typeof fs.open>) => handleOf(await fs.open(...args))),
    readdir: counted(fs.readdir as never),
    rename: counted(fs.rename),
    rm: counted(fs.rm),
    statfs: counted(fs.statfs as never),
  };
  return { disk: disk as unknown as BackupDisk, steps: () => steps };
};

const clearAway = (name: string): void => {
  for (const place of [folder, second]) {
    for (const rest of readdirSync(place).filter((each) => each.includes(name))) rmSync(path.join(place, rest));
  }
};

/** Whether a backup lies in the first folder; every one that lies anywhere must be whole. */
const isThereWhole = async (wanted: string, steps: number): Promise<boolean> => {
  const files = given(await open().backupList());
  for (const { name, place } of files) {
    const file = path.join(place === 'first' ? folder : second, name);
    expect(isContent(file), `${place} ${name} after ${steps} steps`).toBe(true);
  }
  return files.some(({ name, place }) => name === wanted && place === 'first');
};

describe('a backup cut off at any step', () => {
  it('leaves whole backups and nothing else that could be taken for one', async () => {
    given(await open().copyTo(second));
    await write(open(), nameAt(6));
    const whole = diskDyingAfter(Number.POSITIVE_INFINITY);
    await write(open(whole.disk), nameAt(7));
    expect(whole.steps()).toBeGreaterThan(20);
    const outcomes = new Set<string>();
    for (let last = 0; last < whole.steps(); last++) {
      clearAway(nameAt(8));
      const done = await write(open(diskDyingAfter(last).disk), nameAt(8));
      outcomes.add(
        `${done.ok ? 'said' : 'not said'}, ${(await isThereWhole(nameAt(8), last)) ? 'there' : 'not there'}`,
      );
    }
    expect([...outcomes].toSorted()).toEqual(['not said, not there', 'not said, there', 'said, there']);
  }, 30_000);

  it('is swept away an hour later, and no file of others with it', async () => {
    mkdirSync(folder, { recursive: true });
    const long = new Date(moment.getTime() - 2 * 3_600_000);
    const part = `${nameAt(6)}.0a1b2c3d.part`;
    expect(backupLabel(part)).toBeNull();
    for (const name of [part, `${nameAt(7)}.0a1b2c3d.part`, 'thesis.part', 'thesis.fettle.12345678.part']) {
      writeFileSync(path.join(folder, name), 'x');
      if (!name.startsWith(nameAt(7))) utimesSync(path.join(folder, name), long, long);
    }
    utimesSync(path.join(folder, `${nameAt(7)}.0a1b2c3d.part`), moment, moment);
    await write(open(), nameAt(9));
    expect(readdirSync(folder).toSorted()).toEqual(
      [`${nameAt(7)}.0a1b2c3d.part`, nameAt(9), 'thesis.fettle.12345678.part', 'thesis.part'].toSorted(),
    );
  });
});
