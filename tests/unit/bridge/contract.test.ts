import { describe, expect, it } from 'vitest';
import { maxFileBytes, requestSchemas } from '#bridge/contract.ts';
import { channelOf, messageNames } from '#bridge/messages.ts';

const bytes = new Uint8Array([1, 2, 3]);
const kinds = [{ name: 'CSV', extensions: ['csv', 'txt'] }];

const taken = [
  { message: 'appInfo', request: undefined },
  { message: 'saveFile', request: { name: 'fleet 2026.csv', bytes, kinds } },
  { message: 'saveFile', request: { name: '竣工出廠合格證.pdf', bytes, kinds: [] } },
  { message: 'openFile', request: { kinds } },
  { message: 'printPdf', request: { fileName: 'certificate.pdf', landscape: true, pageSize: 'A4' } },
  { message: 'printPdf', request: { fileName: 'certificate.pdf' } },
  { message: 'printPage', request: undefined },
  { message: 'setBadge', request: { count: 0 } },
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
