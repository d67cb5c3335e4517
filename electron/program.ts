/** The desktop program: one instance, one window, and the guards and messages around it. */
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  shell,
  type WebContents,
} from 'electron';
import { appScheme, productName } from '#bridge/origin.ts';
import { ok } from '#kernel/result.ts';
import { answerRequest, appSchemePrivileges } from './appProtocol.ts';
import { backupAnswers } from './backupAnswers.ts';
import { watchPages } from './faults.ts';
import { type FileWorld, openFile, saveFile } from './files.ts';
import { guardPages } from './guards.ts';
import { type Answers, answerMessages } from './ipc.ts';
import { type Log, openLog } from './log.ts';
import { openMainWindow } from './mainWindow.ts';
import { menuTemplate } from './menu.ts';
import { printPage, printPdf } from './printing.ts';
import { Quitting } from './quitting.ts';
import { restoredState } from './windowState.ts';
import { writeAtomically, writeAtomicallyNow } from './writeAtomically.ts';

const built = path.join(import.meta.dirname, '..');

/** Dialogs hang on the window that asked, so that they cannot be lost behind it. */
const fileWorldOf = (page: WebContents): FileWorld => {
  const window = BrowserWindow.fromWebContents(page);
  if (!window) throw new Error('The page that asked has no window');
  return {
    showSaveDialog: (options) => dialog.showSaveDialog(window, options),
    showOpenDialog: (options) => dialog.showOpenDialog(window, options),
    sizeOf: async (file) => (await stat(file)).size,
    readFile: async (file) => new Uint8Array(await readFile(file)),
    writeFile: writeAtomically,
  };
};

const answersWith = (log: Log, quitting: Quitting): Answers => ({
  appInfo: async () =>
    ok({
      host: 'desktop',
      version: app.getVersion(),
      platform: process.platform,
      engine: `Electron ${process.versions['electron'] ?? ''}, Chromium ${process.versions['chrome'] ?? ''}`,
    }),
  saveFile: (request, page) => saveFile(request, fileWorldOf(page)),
  openFile: (request, page) => openFile(request, fileWorldOf(page)),
  printPdf: (request, page) => printPdf(request, page, fileWorldOf(page)),
  printPage: (_request, page) => printPage(page),
  setBadge: async ({ count }) => {
    app.setBadgeCount(count);
    return ok(null);
  },
  logAppend: async (event) => {
    log.append(event);
    return ok(null);
  },
  logRead: async ({ lines }) => ok(log.last(lines)),
  ...backupAnswers({ app, quitting, showOpenDialog: (page) => fileWorldOf(page).showOpenDialog }),
});

const savedText = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

const openWindow = (devServer: string | null, quitting: Quitting): void => {
  const stateFile = path.join(app.getPath('userData'), 'window.json');
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = openMainWindow({
    state: restoredState(savedText(stateFile), areas),
    preload: path.join(built, 'preload/preload.cjs'),
    devServer,
    saveState: (text) => writeAtomicallyNow(stateFile, text),
  });
  quitting.watch(window);
};

const showFirstWindow = (): void => {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
};

const begin = (devServer: string | null, log: Log): void => {
  let isEnding = false;
  app.on('before-quit', () => {
    isEnding = true;
  });
  const quitting = new Quitting(() => {
    if (isEnding) app.quit();
  });
  const root = path.join(built, 'renderer');
  const readBytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(file));
  protocol.handle(appScheme, (request) => answerRequest(request, { root, readFile: readBytes }));
  guardPages({ app, session: session.defaultSession, shell, devServer });
  answerMessages(ipcMain, answersWith(log, quitting), devServer);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));
  openWindow(devServer, quitting);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(devServer, quitting);
  });
};

/** Starts the program and answers its log; a second start brings the first one's window to the front and ends: null. */
export const runProgram = async (): Promise<Log | null> => {
  app.setName(productName);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  const devServer = app.isPackaged ? null : (process.env['FETTLE_DEV_SERVER'] ?? null);
  protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
  // As root the launcher must go without Chromium's sandbox, and forcing it then keeps the program from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await app.whenReady();
  const log = openLog(path.join(app.getPath('userData'), 'logs'), () => new Date());
  log.append({ level: 'info', code: 'started', detail: app.getVersion() });
  watchPages(app, log);
  begin(devServer, log);
  return log;
};
