/** The real Electron with the real build. Skipped, and said so, where no runtime or no display is found. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageNames } from '#bridge/messages.ts';
import { languages } from '#domain/language.ts';
import { buildIfStale } from '#electron/launch/build.mjs';
import { electronFlags, electronPath, noDisplay, startObstacle } from '#electron/launch/electronRuntime.mjs';
import { textsIn } from '#tests/support/texts.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const executable = electronPath();
const obstacle = executable === null ? 'no Electron runtime is installed' : (noDisplay() ?? startObstacle(executable));
if (obstacle !== null) process.stdout.write(`Skipped the tests in the real Electron: ${obstacle}.\n`);

/** Stands for the user's own folder, where backups go: none of anybody's is touched, and none of before is found. */
const home = mkdtempSync(path.join(os.tmpdir(), 'fettle-electron-'));
const userData = path.join(home, 'data');
let program: ElectronApplication;
let page: Page;
const problems: string[] = [];

const launch = async (): Promise<void> => {
  program = await _electron.launch({
    executablePath: executable ?? '',
    timeout: 30_000,
    args: [...electronFlags, '.', `--user-data-dir=${userData}`],
    env: { ...process.env, HOME: home, USERPROFILE: home },
  });
  page = await program.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (reason) => problems.push(String(reason)));
  await page.waitForFunction(() => document.getElementById('root')?.childElementCount);
};

describe.skipIf(obstacle !== null)('the program in the real Electron', () => {
  beforeAll(async () => {
    await buildIfStale();
    await launch();
  });
  afterAll(async () => {
    await program?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('runs on its own origin, without Node, with the bridge and nothing more', async () => {
    expect(page.url()).toMatch(/^app:\/\/fettle\//);
    expect(
      await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')]),
    ).toEqual(['undefined', 'undefined']);
    expect(await page.evaluate(() => Object.keys(Object(Reflect.get(window, 'bridge'))))).toEqual([...messageNames]);
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
  });

  it('answers over the bridge, and refuses what breaks the contract', async () => {
    expect(await page.evaluate(() => window.bridge?.appInfo())).toMatchObject({ ok: true, value: { host: 'desktop' } });
    const withPath = { kinds: [], path: '/etc/passwd' };
    await expect(page.evaluate((request) => window.bridge?.openFile(request), withPath)).rejects.toThrow(
      /breaks its contract/,
    );
  });

  it('levels a plan with its solver, whose code the policy lets run', { timeout: 90_000 }, async () => {
    const lang = await page.evaluate(() => document.documentElement.lang);
    const language = languages.find((one) => one === lang) ?? 'en';
    const texts = textsIn(language);
    await loadSample({ page, texts, language });
    await page.evaluate(() => {
      location.hash = '#/planner';
    });
    await page.getByRole('button', { name: texts.planner('propose') }).click();
    const dialog = page.getByRole('dialog', { name: texts.planner('level.title') });
    const state = dialog.getByRole('status');
    // The first plan needs no solver; the phases after it do.
    await state
      .getByText(texts.planner('level.phase.improving'))
      .or(state.getByText(texts.planner('level.done')))
      .waitFor();
    expect(await state.textContent()).not.toContain(texts.planner('level.withoutSolver'));
    await page.keyboard.press('Escape');
  });

  it('reaches no network and runs no script written into the page', async () => {
    expect(await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'))).toBe('refused');
    const answer = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "taken over"';
        document.head.append(script);
      } catch {
        // Trusted types throw before the policy has to refuse.
      }
      return document.title;
    });
    expect(answer).not.toBe('taken over');
  });

  it('stays where it is, and opens no second window', async () => {
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.org/';
      window.open('file:///etc/passwd');
    });
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(settle)));
    expect(page.url()).toBe(before);
    expect(program.windows()).toHaveLength(1);
  });

  it('prints its page to the file the user chose', async () => {
    const filePath = path.join(userData, 'page.pdf');
    await program.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, filePath);
    const answer = await page.evaluate(() => window.bridge?.printPdf({ fileName: 'page.pdf' }));
    expect(answer).toEqual({ ok: true, value: { outcome: 'saved', name: 'page.pdf' } });
    expect(readFileSync(filePath).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps its database and its window’s place from one start to the next', async () => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('kept-between-starts', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('still here', 1);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1111, 777));
    await program.close();
    await launch();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
      'kept-between-starts',
    );
    expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())).toEqual([
      1111, 777,
    ]);
  });

  it('raised no error on the way', () => {
    const askedFor = /example\.org|\/etc\/passwd|TrustedScript/;
    expect(problems.filter((problem) => !askedFor.test(problem))).toEqual([]);
  });
});
