import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSentinel, writeSentinel } from '#electron/sentinel.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'fettle-sentinel-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('the sentinel is nothing before it was written, then what was written last, and nothing lies beside it', async () => {
  const file = path.join(home, 'sentinel.json');
  expect(await readSentinel(file)).toEqual({ ok: true, value: null });
  await writeSentinel(file, '{"sequence":1,"much":"more"}');
  await writeSentinel(file, '{"sequence":2}');
  expect(await readSentinel(file)).toEqual({ ok: true, value: '{"sequence":2}' });
  expect(readdirSync(home)).toEqual(['sentinel.json']);
});

it('a sentinel that cannot be read or written is said, not thrown', async () => {
  expect(await readSentinel(home)).toMatchObject({ ok: false, problems: [{ code: 'sentinelNotRead' }] });
  expect(await writeSentinel(path.join(home, 'gone', 's.json'), '{}')).toMatchObject({
    ok: false,
    problems: [{ code: 'sentinelNotWritten', params: { reason: 'ENOENT' } }],
  });
});
