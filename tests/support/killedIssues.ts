/** Certificates being issued in a real browser that is killed in the midst of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserArgs, findBrowser } from './browser.ts';
import type { IssuingPage } from './issuingPage.ts';

const root = path.join(import.meta.dirname, '../..');

declare const issuingPage: IssuingPage;

/** The page's script, bundled. */
const bundled = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        input: path.join(root, 'tests/support/issuingPage.ts'),
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
      isScript ? script : '<!doctype html><title>Issuing</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

const openIn = async (userDataDir: string, url: string): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: findBrowser(),
    args: [...browserArgs],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.waitForFunction(() => 'issuingPage' in globalThis);
  return { context, page };
};

/** Ids of the browser's main processes that work in this folder. */
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

const killIn = (userDataDir: string): void => {
  for (const id of processesIn(userDataDir)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended in the meantime.
    }
  }
};

/** What was there after a kill. */
export interface Survival {
  /** The last number the page had told of, as acknowledged, before it was killed. */
  readonly acknowledged: number;
  readonly found: Awaited<ReturnType<IssuingPage['survey']>>;
}

const untilKilled = async (
  { userDataDir, url }: { readonly userDataDir: string; readonly url: string },
  delay: number,
): Promise<number> => {
  const { context, page } = await openIn(userDataDir, url);
  let acknowledged = 0;
  const tell = (number: string): void => {
    acknowledged = Math.max(acknowledged, Number(number.slice(-6)));
  };
  await page.exposeFunction('tell', tell);
  const issuing = page.evaluate(() => issuingPage.issue((number) => Reflect.get(globalThis, 'tell')(number)));
  const ended = issuing.catch((reason: unknown) => String(reason));
  const closed = new Promise((resolve) => context.on('close', resolve));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, delay))]);
  killIn(userDataDir);
  await closed;
  const reason = await ended;
  if (typeof reason === 'string' && reason.includes('Refused')) throw new Error(reason);
  return acknowledged;
};

const surveyed = async (userDataDir: string, url: string): Promise<Survival['found']> => {
  const { context, page } = await openIn(userDataDir, url);
  try {
    return await page.evaluate(() => issuingPage.survey());
  } finally {
    await context.close();
  }
};

/** Kills the browser in the midst of issuing, after each of the delays in milliseconds; tells what was there every time. */
export const killedAfter = async (delays: readonly number[]): Promise<readonly Survival[]> => {
  const server = await serve(await bundled());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-killed-'));
  try {
    const survivals: Survival[] = [];
    for (const delay of delays) {
      const acknowledged = await untilKilled({ userDataDir, url }, delay);
      survivals.push({ acknowledged, found: await surveyed(userDataDir, url) });
    }
    return survivals;
  } finally {
    server.close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};

/** Whether nothing was lost, nothing used twice, and the chain holds: at every kill, and over all of them. */
export const isUnharmed = ({ acknowledged, found }: Survival): boolean =>
  found.isRising && found.firstBreak === null && found.taken === found.count && found.count >= acknowledged;
