import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelOf, type MessageName, messageNames } from '#bridge/messages.ts';
import { runProgram } from '#electron/program.ts';
import { fake } from '#tests/support/electronFake.ts';
import type { FakeBrowserWindow } from '#tests/support/fakeWindow.ts';

let userData: string;

beforeEach(() => {
  fake.reset();
  userData = mkdtempSync(path.join(os.tmpdir(), 'fettle-'));
  fake.userData = userData;
});

afterEach(() => rmSync(userData, { recursive: true, force: true }));

const start = async (): Promise<FakeBrowserWindow> => {
  await runProgram();
  const window = fake.windows[0];
  if (!window) throw new Error('The program opened no window');
  fake.app.emit('web-contents-created', {}, window.webContents);
  return window;
};

const ask = (window: FakeBrowserWindow, name: MessageName, request?: unknown): Promise<unknown> =>
  fake.invoke(channelOf(name), { window, url: 'app://fettle/' }, request);

describe('the window', () => {
  it('opens on the program’s own origin, isolated, sandboxed and without Node', async () => {
    const window = await start();
    expect(window.webContents.url).toBe('app://fettle/');
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(fake.done).toContain('sandbox');
    expect(fake.privileged).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  it('switches on nothing that would weaken it', async () => {
    const { options } = await start();
    expect(options.webPreferences).toMatchObject({ webSecurity: true, nodeIntegrationInWorker: false });
    expect(Object.keys(options.webPreferences ?? {})).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^(allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|additionalArguments)$/,
        ),
      ]),
    );
  });

  it('does not force the sandbox on a start that had to go without it', async () => {
    fake.switches = ['no-sandbox'];
    await start();
    expect(fake.done).not.toContain('sandbox');
  });

  it('is shown only once it is painted', async () => {
    const window = await start();
    expect(window.done).not.toContain('show');
    window.emit('ready-to-show');
    expect(window.done).toContain('show');
  });

  it('opens again where it was closed', async () => {
    const first = await start();
    first.bounds = { x: 300, y: 200, width: 1111, height: 777 };
    first.emit('close');
    expect(readFileSync(path.join(userData, 'window.json'), 'utf8')).toContain('1111');
    fake.reset();
    fake.userData = userData;
    expect((await start()).options).toMatchObject({ x: 300, y: 200, width: 1111, height: 777 });
  });

  it('opens although the file of its place is damaged', async () => {
    writeFileSync(path.join(userData, 'window.json'), '\0\0');
    expect((await start()).options.width).toBe(1320);
  });
});

describe('the end', () => {
  it('waits for a page that wants to save before it, and comes when that is ready', async () => {
    const window = await start();
    const told = ask(window, 'awaitQuit');
    let isHeld = false;
    window.emit('close', { preventDefault: () => (isHeld = true) });
    expect([isHeld, await told, window.done.includes('destroy')]).toEqual([true, { ok: true, value: null }, false]);
    fake.app.emit('before-quit');
    await ask(window, 'readyToQuit');
    expect([window.done.includes('destroy'), fake.done.includes('quit')]).toEqual([true, true]);
  });
});

describe('a second start', () => {
  it('ends, opening nothing', async () => {
    fake.isFirstInstance = false;
    await runProgram();
    expect([fake.done.includes('quit'), fake.windows.length]).toEqual([true, 0]);
  });

  it('brings the first one’s window to the front', async () => {
    const window = await start();
    window.minimized = true;
    fake.app.emit('second-instance');
    expect(window.done.slice(-2)).toEqual(['restore', 'focus']);
  });
});

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays on our origin: %s', async (happening) => {
    const window = await start();
    const prevented: string[] = [];
    for (const url of ['https://evil.example/', 'app://fettle/#/today', 'file:///etc/passwd']) {
      window.webContents.emit(happening, { url, preventDefault: () => prevented.push(url) });
    }
    expect(prevented).toEqual(['https://evil.example/', 'file:///etc/passwd']);
  });

  it('opens no windows and no webviews; web and mail links go to the system', async () => {
    const window = await start();
    const open = (url: string): unknown => window.webContents.openHandler?.({ url } as Electron.HandlerDetails);
    const answers = ['https://example.org/', 'file:///bin/sh', 'mailto:a@example.org', 'app://fettle/'].map(open);
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ action: 'deny' })));
    expect(fake.openedLinks).toEqual(['https://example.org/', 'mailto:a@example.org']);
    let isRefused = false;
    window.webContents.emit('will-attach-webview', { preventDefault: () => (isRefused = true) });
    expect(isRefused).toBe(true);
  });

  it('loads nothing from the network', async () => {
    await start();
    const cancelled = ['https://example.org/x.js', 'app://fettle/assets/x.js'].map((url) => {
      let answer: unknown;
      fake.beforeRequest?.({ url }, (response) => {
        answer = response.cancel;
      });
      return answer;
    });
    expect(cancelled).toEqual([true, false]);
  });

  it('gets the camera on the screens that have one, and nothing else', async () => {
    const window = await start();
    const granted = (hash: string, permission: string): boolean => {
      window.webContents.url = `app://fettle/${hash}`;
      let answer = false;
      const contents = window.webContents as unknown as Electron.WebContents;
      const details = { mediaTypes: ['video'], requestingUrl: '', isMainFrame: true } as Electron.PermissionRequest;
      fake.permissionRequest?.(contents, permission as 'media', (isGranted) => (answer = isGranted), details);
      return answer;
    };
    expect([granted('#/defects', 'media'), granted('#/today', 'media'), granted('#/defects', 'midi')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a device', () => {
  it('is given to no page', async () => {
    await start();
    expect(fake.devicePermission?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(false);
  });
});

describe('a message', () => {
  it('has an answer for every name of the contract', async () => {
    await start();
    expect([...fake.ipc.keys()].sort()).toEqual(messageNames.map(channelOf).sort());
  });

  it.each([
    { from: 'another site', url: 'https://evil.example/', isSubframe: false },
    { from: 'a file', url: 'file:///home/w/x.html', isSubframe: false },
    { from: 'a frame inside our page', url: 'app://fettle/', isSubframe: true },
  ])('from $from is refused', async ({ url, isSubframe }) => {
    const window = await start();
    await expect(fake.invoke(channelOf('appInfo'), { window, url, isSubframe })).rejects.toThrow(
      /not from a page of ours/,
    );
  });

  it('that breaks the contract is refused', async () => {
    const window = await start();
    await expect(ask(window, 'openFile', { kinds: [], path: '/etc/passwd' })).rejects.toThrow(/breaks its contract/);
  });

  it('tells what runs', async () => {
    expect(await ask(await start(), 'appInfo')).toMatchObject({
      ok: true,
      value: { host: 'desktop', version: '9.9.9' },
    });
  });

  it('saves, and opens what was saved', async () => {
    const window = await start();
    const filePath = path.join(userData, 'fleet.csv');
    fake.saveDialog = { canceled: false, filePath };
    fake.openDialog = { canceled: false, filePaths: [filePath] };
    const bytes = new TextEncoder().encode('设备,里程\n');
    expect(await ask(window, 'saveFile', { name: 'fleet.csv', bytes, kinds: [] })).toEqual({
      ok: true,
      value: { outcome: 'saved', name: 'fleet.csv' },
    });
    expect(await ask(window, 'openFile', { kinds: [] })).toEqual({ ok: true, value: { name: 'fleet.csv', bytes } });
  });

  it('answers a folder that cannot be written with a problem, not an exception', async () => {
    const window = await start();
    fake.saveDialog = { canceled: false, filePath: path.join(userData, 'gone', 'x.csv') };
    expect(await ask(window, 'saveFile', { name: 'x.csv', bytes: new Uint8Array(1), kinds: [] })).toMatchObject({
      ok: false,
      problems: [{ code: 'fileNotWritten', params: { reason: 'ENOENT' } }],
    });
  });

  it('prints to the file the user chose', async () => {
    const window = await start();
    const filePath = path.join(userData, 'c.pdf');
    fake.saveDialog = { canceled: false, filePath };
    await ask(window, 'printPdf', { fileName: 'c.pdf' });
    expect(readFileSync(filePath, 'utf8')).toBe('%PDF-stand-in');
  });

  it('keeps backups in the documents and the sentinel in the data folder, and tells where', async () => {
    const window = await start();
    expect(await ask(window, 'backupPlaces')).toMatchObject({
      ok: true,
      value: { folder: path.join(userData, 'Fettle backups'), secondFolder: null, secondState: 'none' },
    });
    fake.openDialog = { canceled: false, filePaths: [userData] };
    expect(await ask(window, 'chooseBackupFolder', { which: 'second' })).toMatchObject({
      ok: true,
      value: { secondFolder: userData, secondState: 'ready' },
    });
    await ask(window, 'sentinelWrite', { text: '{}' });
    expect(readFileSync(path.join(userData, 'sentinel.json'), 'utf8')).toBe('{}');
  });

  it('puts the count beside the icon', async () => {
    await ask(await start(), 'setBadge', { count: 3 });
    expect(fake.done).toContain('badge 3');
  });
});
