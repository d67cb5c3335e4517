/** A page in a real browser, with a folder of its own, that is killed in the midst of its work. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserArgs, findBrowser } from './browser.ts';

const root = path.join(import.meta.dirname, '../..');

/** A page's script, bundled. `entry`: its file in this folder. */
const bundled = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        input: path.join(import.meta.dirname, entry),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const script =
    output !== undefined && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (script?.type !== 'chunk') throw new Error('The page was not built.');
  return script.code;
};

const serve = async (script: string): Promise<Server> => {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>At work</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** Where a page is served from, and where its browser keeps what is written. */
export interface PagePlace {
  readonly userDataDir: string;
  readonly url: string;
}

/** Opens the page in a browser of its own; `name` is what it sets in its global scope when it is there. */
export const openIn = async (
  { userDataDir, url }: PagePlace,
  name: string,
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: findBrowser(),
    args: [...browserArgs],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.waitForFunction((wanted) => wanted in globalThis, name);
  return { context, page };
};

/** Ids of the browser's processes that work in this folder. */
const processesIn = (userDataDir: string): readonly number[] =>
  readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      return words.includes(`--user-data-dir=${userDataDir}`) ? [Number(entry)] : [];
    } catch {
      // It ended in the meantime.
      return [];
    }
  });

/** Kills the browser that works in this folder, as a power cut would. */
export const killIn = (userDataDir: string): void => {
  for (const id of processesIn(userDataDir)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended in the meantime.
    }
  }
};

/** Waits until no process works in this folder any more: one that is dying may still hold its files. */
const allEndedIn = async (userDataDir: string): Promise<void> => {
  while (processesIn(userDataDir).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
};

/**
 * Kills the browser after a while in milliseconds, whatever it does then. `working` is the page's work, which never
 * ends by itself; throws when the work ended because something was refused.
 */
export const killedIn = async (
  { userDataDir }: PagePlace,
  {
    context,
    working,
    delay,
  }: { readonly context: BrowserContext; readonly working: Promise<unknown>; readonly delay: number },
): Promise<void> => {
  const ended = working.catch((reason: unknown) => String(reason));
  const closed = new Promise((resolve) => context.on('close', resolve));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, delay))]);
  killIn(userDataDir);
  await closed;
  await allEndedIn(userDataDir);
  const reason = await ended;
  if (typeof reason === 'string' && reason.includes('Refused')) throw new Error(reason);
};

/** Serves a page and gives it a folder, for as long as `use` takes. */
export const withPage = async <T>(entry: string, use: (place: PagePlace) => Promise<T>): Promise<T> => {
  const server = await serve(await bundled(entry));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-killed-'));
  try {
    return await use({ userDataDir, url });
  } finally {
    server.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
