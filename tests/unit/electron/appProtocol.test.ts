import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest, fileOfUrl } from '#electron/appProtocol.ts';

const root = path.resolve('/srv/renderer');

describe('the file a URL names', () => {
  it.each([
    { url: 'app://fettle/', file: 'index.html' },
    { url: 'app://fettle/?x=1#/today', file: 'index.html' },
    { url: 'app://fettle/assets/a%20b.js', file: 'assets/a b.js' },
    { url: 'app://fettle/assets/../index.html', file: 'index.html' },
    { url: 'app://fettle/%2e%2e/%2e%2e/etc/passwd', file: 'etc/passwd' },
  ])('$url is $file inside the folder', ({ url, file }) => {
    expect(fileOfUrl(url, root)).toBe(path.join(root, file));
  });

  it.each([
    'app://fettle/..%2f..%2fetc%2fpasswd',
    'app://fettle/..%2frenderer-secret/x.js',
    'app://fettle/%2e%2e%2fx.js',
    'app://fettle/..%5c..%5cwindows%5csystem.ini',
    'app://fettle/a%00.js',
    'app://fettle/%ff',
    'app://other/index.html',
    'app://fettle:80/index.html',
    'https://fettle/index.html',
    'file:///srv/renderer/index.html',
    'nonsense',
  ])('%s is refused', (url) => {
    expect(fileOfUrl(url, root)).toBeNull();
  });

  it('never lies outside the folder', () => {
    const pieces = fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', '%5c', 'a', '.', '%00', 'etc', ':', '//', '%252e');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const file = fileOfUrl(`app://fettle/${parts.join('')}`, root);
        expect(file === null || file.startsWith(root + path.sep)).toBe(true);
      }),
    );
  });
});

describe('an answer of the protocol', () => {
  const files = {
    root,
    readFile: async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
      if (file !== path.join(root, 'index.html')) throw new Error('ENOENT');
      return new TextEncoder().encode('<!doctype html>');
    },
  };
  const answer = (url: string, method = 'GET'): Promise<Response> => answerRequest({ url, method }, files);

  it('is the file, with its type from the table, the policy and no sniffing', async () => {
    const page = await answer('app://fettle/');
    expect(await page.text()).toBe('<!doctype html>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    { url: 'app://fettle/gone.js', method: 'GET', status: 404, why: 'a file that is not there' },
    { url: 'app://fettle/index.exe', method: 'GET', status: 404, why: 'a type that is not in the table' },
    { url: 'app://fettle/index', method: 'GET', status: 404, why: 'a name without a type' },
    { url: 'app://fettle/constructor.constructor', method: 'GET', status: 404, why: 'a type that every object has' },
    { url: 'app://evil/', method: 'GET', status: 404, why: 'another host' },
    { url: 'app://fettle/', method: 'POST', status: 405, why: 'anything but GET' },
  ])('is $status for $why', async ({ url, method, status }) => {
    expect((await answer(url, method)).status).toBe(status);
  });
});
