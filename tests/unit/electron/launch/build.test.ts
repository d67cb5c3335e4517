import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from '#electron/launch/build.mjs';

const outputs = [
  'dist/renderer/index.html',
  'dist/renderer/verify.html',
  'dist/main/main.cjs',
  'dist/preload/preload.cjs',
];
const source = 'shared/domain/due.ts';
let root: string;

const touch = (file: string, seconds: number): void => {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, '');
  utimesSync(place, seconds, seconds);
};
const agedFolders = (seconds: number): void => {
  for (const dir of ['shared', 'shared/domain']) utimesSync(path.join(root, dir), seconds, seconds);
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'fettle-'));
  touch(source, 1000);
  for (const file of outputs) touch(file, 2000);
  agedFolders(1000);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build', () => {
  it('serves when it is younger than every source', () => {
    expect(isBuildStale(root)).toBe(false);
  });

  it('is stale when a source deep in a folder is younger', () => {
    touch(source, 3000);
    expect(isBuildStale(root)).toBe(true);
  });

  it('is stale when a source was taken away', () => {
    rmSync(path.join(root, source));
    expect(isBuildStale(root)).toBe(true);
  });

  it.each(outputs)('is stale when %s is missing', (file) => {
    rmSync(path.join(root, file));
    expect(isBuildStale(root)).toBe(true);
  });
});
