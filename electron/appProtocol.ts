/**
 * Serves the built page at app://fettle: a fixed host, GET only, files of one folder, a fixed table of types.
 * A scheme of our own, because a page of file:// has no origin to hang a database on.
 */
import path from 'node:path';
import { headerPolicy } from '#bridge/contentPolicy.ts';
import { appHost, appScheme } from '#bridge/origin.ts';
import { parsedUrl } from './security.ts';

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The privileges of the scheme: to be registered before the program is ready. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** The file a URL of ours names inside `root`; null when it names another host or leaves the folder. */
export const fileOfUrl = (url: string, root: string): string | null => {
  const parts = parsedUrl(url);
  if (parts?.protocol !== `${appScheme}:` || parts.host !== appHost) return null;
  const asked = decoded(parts.pathname);
  if (asked === null || asked.includes('\0') || asked.includes('\\')) return null;
  const file = path.join(root, asked === '/' ? 'index.html' : asked);
  const inside = path.relative(root, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
};

const decoded = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
};

/** Where the files are, and how they are read. */
export interface Files {
  readonly root: string;
  readonly readFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
}

const refusal = (status: number): Response => new Response(null, { status, headers: safeHeaders('text/plain') });

const safeHeaders = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
});

/** Answers a request of the page. */
export const answerRequest = async (request: { method: string; url: string }, files: Files): Promise<Response> => {
  if (request.method !== 'GET') return refusal(405);
  const file = fileOfUrl(request.url, files.root);
  const type = file === null ? undefined : typeOf[path.extname(file)];
  if (file === null || type === undefined) return refusal(404);
  try {
    return new Response(await files.readFile(file), { headers: safeHeaders(type) });
  } catch {
    return refusal(404);
  }
};
