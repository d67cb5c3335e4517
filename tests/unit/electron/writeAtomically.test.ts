import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically, writeAtomicallyNow } from '#electron/writeAtomically.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'fettle-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const writers = [
  { name: 'later', write: (file: string, text: string) => writeAtomically(file, new TextEncoder().encode(text)) },
  { name: 'now', write: async (file: string, text: string) => writeAtomicallyNow(file, text) },
];

describe.each(writers)('a file written in one piece, $name', ({ write }) => {
  it('replaces the old one and leaves nothing beside it', async () => {
    const file = path.join(dir, 'a.json');
    writeFileSync(file, 'old and longer');
    await write(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(dir)).toEqual(['a.json']);
  });

  it('leaves the old one, and nothing beside it, when it fails', async () => {
    const file = path.join(dir, 'taken');
    mkdirSync(path.join(file, 'inside'), { recursive: true });
    await expect(write(file, 'new')).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['taken']);
    expect(readdirSync(file)).toEqual(['inside']);
  });
});
