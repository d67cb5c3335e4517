import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '#electron/log.ts';

let folder: string;
let now: Date;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'fettle-log-')), 'logs');
  now = new Date('2026-03-10T08:00:00.000Z');
});

afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const event = (detail: string) => ({ level: 'error', code: 'test', detail }) as const;

const nextMinute = (): void => {
  now = new Date(now.getTime() + 60_000);
};

describe('the log file', () => {
  it('holds events in the order they came, across starts', () => {
    openLog(folder, () => now).append(event('first'));
    const log = openLog(folder, () => now);
    log.append(event('second'));
    expect(log.last(10).map((line) => JSON.parse(line).detail)).toEqual(['first', 'second']);
  });

  it('is rotated at a megabyte, and five files are kept', () => {
    const log = openLog(folder, () => now);
    for (let i = 0; i < 1800; i += 1) {
      if (i % 100 === 0) nextMinute();
      log.append(event('x'.repeat(4000)));
    }
    const files = readdirSync(folder).toSorted();
    expect(files).toEqual(['fettle.1.log', 'fettle.2.log', 'fettle.3.log', 'fettle.4.log', 'fettle.log']);
    for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThanOrEqual(1024 * 1024);
  });

  it('does not let one fault that repeats push out what led to it', () => {
    const log = openLog(folder, () => now);
    for (let i = 0; i < 1000; i += 1) log.append(event('again'));
    expect(readFileSync(path.join(folder, 'fettle.log'), 'utf8').trimEnd().split('\n')).toHaveLength(120);
    nextMinute();
    log.append(event('later'));
    expect(log.last(1).join()).toContain('later');
  });

  it('never stops the program when it cannot be written', () => {
    writeFileSync(folder, 'a file where the folder should be');
    const log = openLog(folder, () => now);
    expect(() => log.append(event('lost'))).not.toThrow();
    expect(log.last(5)).toEqual([]);
  });
});
