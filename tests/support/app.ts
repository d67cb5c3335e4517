/**
 * The built program, served to a real Chromium: `startApp` once a test file, `openApp` for each user. A user has
 * a folder of its own, because Playwright's usual context keeps IndexedDB in memory only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { buildIfStale, configFile } from '#electron/launch/build.mjs';
import { browserArgs, findBrowser } from './browser.ts';

/** The program being served. */
export interface ServedApp {
  /** Ends with `/`; a screen is `${url}#/today`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds when needed and serves the build at a free port. */
export const startApp = async (): Promise<ServedApp> => {
  await buildIfStale();
  const server = await preview({
    root: path.join(path.dirname(configFile), 'renderer'),
    configFile,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The build is served nowhere');
  return { url, close: () => server.close() };
};

/** How a user sees the program. */
export interface User {
  /** As the browser tells it; `en-GB` unless given. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly timezoneId?: string;
  /** Keep this folder to open the same database again; a fresh one is made and removed otherwise. */
  readonly userDataDir?: string;
  /** Further words to the browser, for a test that needs a camera. */
  readonly args?: readonly string[];
}

/** A user's open browser. */
export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly userDataDir: string;
  /** Errors of the console, of the page, and of the content policy, as they came. A test expects none. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

const watchedBy = (page: Page, problems: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (reason) => problems.push(String(reason)));
};

/** Opens the program at `url` as this user. */
export const openApp = async (url: string, user: User = {}): Promise<OpenApp> => {
  const userDataDir = user.userDataDir ?? mkdtempSync(path.join(os.tmpdir(), 'fettle-user-'));
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: findBrowser(),
    args: [...browserArgs, ...(user.args ?? [])],
    locale: user.locale ?? 'en-GB',
    colorScheme: user.colorScheme ?? 'light',
    // Nothing fades in or out: no test judges or presses what is half there.
    reducedMotion: 'reduce',
    viewport: user.viewport ?? { width: 1360, height: 860 },
    ...(user.timezoneId === undefined ? {} : { timezoneId: user.timezoneId }),
    acceptDownloads: true,
  });
  const problems: string[] = [];
  context.on('page', (page) => watchedBy(page, problems));
  const page = context.pages()[0] ?? (await context.newPage());
  watchedBy(page, problems);
  await page.goto(url);
  const close = async (): Promise<void> => {
    await context.close();
    if (user.userDataDir === undefined) rmSync(userDataDir, { recursive: true, force: true });
  };
  return { page, context, userDataDir, problems, close };
};
