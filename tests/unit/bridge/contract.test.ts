import { describe, expect, it } from 'vitest';
import { requestSchemas } from '#bridge/contract.ts';
import { maxFileBytes } from '#bridge/limits.ts';
import { channelOf, messageNames } from '#bridge/messages.ts';

const bytes = new Uint8Array([1, 2, 3]);
const kinds = [{ name: 'CSV', extensions: ['csv', 'txt'] }];

const backup = 'Fettle-20260302T080000Z-1a2b3c4d-7.fettle';
const id = '0198c0de-0000-4000-8000-000000000000';

const taken = [
  { message: 'appInfo', request: undefined },
  { message: 'saveFile', request: { name: 'fleet 2026.csv', bytes, kinds } },
  { message: 'saveFile', request: { name: '竣工出廠合格證.pdf', bytes, kinds: [] } },
  { message: 'openFile', request: { kinds } },
  { message: 'printPdf', request: { fileName: 'certificate.pdf', landscape: true, pageSize: 'A4' } },
  { message: 'printPdf', request: { fileName: 'certificate.pdf' } },
  { message: 'printPage', request: undefined },
  { message: 'setBadge', request: { count: 0 } },
  { message: 'backupBegin', request: { name: backup } },
  { message: 'backupAppend', request: { id, bytes } },
  { message: 'backupFinish', request: { id, bytes: 3, sha256: 'a'.repeat(64) } },
  { message: 'backupRead', request: { name: `${backup}-locked`, place: 'second', offset: 0, length: 8 * 1024 * 1024 } },
  { message: 'backupRemove', request: { names: [backup] } },
  { message: 'chooseBackupFolder', request: { which: 'second' } },
  { message: 'sentinelWrite', request: { text: 'x'.repeat(16_000) } },
  { message: 'awaitQuit', request: undefined },
] as const;

const refused = [
  { message: 'appInfo', request: {}, why: 'carries something' },
  { message: 'saveFile', request: { name: '../x.csv', bytes, kinds }, why: 'leaves the folder' },
  { message: 'saveFile', request: { name: 'C:\\x.csv', bytes, kinds }, why: 'names a drive' },
  { message: 'saveFile', request: { name: '.bashrc', bytes, kinds }, why: 'is hidden' },
  { message: 'saveFile', request: { name: 'a\u0000.csv', bytes, kinds }, why: 'has a control character' },
  { message: 'saveFile', request: { name: 'a\u202Evsc.csv', bytes, kinds }, why: 'turns the text around' },
  { message: 'saveFile', request: { name: 'x.csv', bytes: 'text', kinds }, why: 'is no bytes' },
  { message: 'saveFile', request: { name: 'x.csv', bytes, kinds, path: '/etc/passwd' }, why: 'has a field too many' },
  { message: 'openFile', request: { kinds: [{ name: 'x', extensions: ['*'] }] }, why: 'asks for everything' },
  { message: 'openFile', request: { path: '/etc/passwd' }, why: 'names a path' },
  { message: 'printPdf', request: { fileName: 'x.pdf', pageSize: 'Tabloid' }, why: 'names no paper of ours' },
  { message: 'setBadge', request: { count: -1 }, why: 'is negative' },
  { message: 'setBadge', request: { count: 1.5 }, why: 'is no whole number' },
  { message: 'backupBegin', request: { name: '../../.bashrc' }, why: 'leaves the folder' },
  { message: 'backupBegin', request: { name: `${backup}.part` }, why: 'is no name of a backup' },
  { message: 'backupBegin', request: { name: backup, folder: '/tmp' }, why: 'names a folder' },
  { message: 'backupAppend', request: { id: '1', bytes }, why: 'is of nobody' },
  { message: 'backupAppend', request: { id, bytes: new Uint8Array(8 * 1024 * 1024 + 1) }, why: 'is too much at once' },
  { message: 'backupFinish', request: { id, bytes: 3 * 1024 ** 3, sha256: 'a'.repeat(64) }, why: 'is too large' },
  { message: 'backupFinish', request: { id, bytes: 3, sha256: 'A'.repeat(64) }, why: 'tells no hash' },
  {
    message: 'backupRead',
    request: { name: '/etc/passwd', place: 'first', offset: 0, length: 1 },
    why: 'names a path',
  },
  { message: 'backupRead', request: { name: backup, place: 'first', offset: -1, length: 1 }, why: 'begins before' },
  {
    message: 'backupRead',
    request: { name: backup, place: 'first', offset: 0, length: 9e6 },
    why: 'asks for too much',
  },
  { message: 'backupRemove', request: { names: ['*'] }, why: 'names everything' },
  { message: 'chooseBackupFolder', request: { which: 'second', folder: '/' }, why: 'names the folder itself' },
  { message: 'sentinelWrite', request: { text: 'x'.repeat(16_001) }, why: 'is too long' },
] as const;

describe('what crosses the bridge', () => {
  it('has one schema and one channel for each message', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...messageNames].sort());
    expect(new Set(messageNames.map(channelOf)).size).toBe(messageNames.length);
  });

  it.each(taken)('takes $message $request', ({ message, request }) => {
    expect(requestSchemas[message].safeParse(request).error).toBeUndefined();
  });

  it.each(refused)('refuses $message that $why', ({ message, request }) => {
    expect(requestSchemas[message].safeParse(request).success).toBe(false);
  });

  it('refuses a file over the limit and takes one that just fits', () => {
    // A stand-in with a length saves allocating 256 MiB; the prototype makes it an instance.
    const sized = (byteLength: number): object =>
      Object.create(Uint8Array.prototype, { byteLength: { value: byteLength } });
    const save = (byteLength: number): boolean =>
      requestSchemas.saveFile.safeParse({ name: 'x.csv', bytes: sized(byteLength), kinds }).success;
    expect([save(maxFileBytes), save(maxFileBytes + 1)]).toEqual([true, false]);
  });
});
