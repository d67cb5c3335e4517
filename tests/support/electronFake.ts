/**
 * What main and preload use of Electron, in memory. The node test projects put this file in Electron's place,
 * so that no test loads the real package, whose entry downloads a runtime. `satisfies` ties every member to
 * electron.d.ts: a renamed or re-typed function breaks the type check, not the program.
 */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { FakeBrowserWindow, openedWindows } from './fakeWindow.ts';

type Real = typeof Electron;
type InvokeHandler = Parameters<Electron.IpcMain['handle']>[1];
type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1];
type RequestListener = (details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void;

const appEvents = new EventEmitter();

const fresh = () => ({
  ipc: new Map<string, InvokeHandler>(),
  protocols: new Map<string, ProtocolHandler>(),
  exposed: new Map<string, unknown>(),
  privileged: [] as Electron.CustomScheme[],
  invoked: [] as { channel: string; args: unknown[] }[],
  openedLinks: [] as string[],
  done: [] as string[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  userData: '',
  isFirstInstance: true,
  switches: [] as string[],
  saveDialog: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  openDialog: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  permissionRequest: undefined as Parameters<Electron.Session['setPermissionRequestHandler']>[0] | undefined,
  permissionCheck: undefined as Parameters<Electron.Session['setPermissionCheckHandler']>[0] | undefined,
  devicePermission: undefined as Parameters<Electron.Session['setDevicePermissionHandler']>[0] | undefined,
  beforeRequest: undefined as RequestListener | undefined,
});

/** Everything a test may look at or steer. */
export const fake = {
  ...fresh(),
  windows: openedWindows,
  app: appEvents,
  reset(): void {
    Object.assign(fake, fresh());
    openedWindows.length = 0;
    appEvents.removeAllListeners();
  },
  /** Sends a message as a frame of `window` at `url` would; requests and answers are cloned on the way. */
  async invoke(
    channel: string,
    from: { window: FakeBrowserWindow; url: string; isSubframe?: boolean },
    request?: unknown,
  ): Promise<unknown> {
    const answer = fake.ipc.get(channel);
    if (!answer) throw new Error(`No handler for ${channel}`);
    const senderFrame = { url: from.url, parent: from.isSubframe ? {} : null };
    const event = { sender: from.window.webContents, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
    return structuredClone(await answer(event, structuredClone(request)));
  },
};

export const BrowserWindow = FakeBrowserWindow;

export const app = Object.assign(appEvents, {
  isPackaged: true,
  getVersion: () => '9.9.9',
  setName: (name: string) => void fake.done.push(`name ${name}`),
  getPath: (_name: string) => fake.userData,
  whenReady: () => Promise.resolve(),
  requestSingleInstanceLock: () => fake.isFirstInstance,
  commandLine: { hasSwitch: (name: string) => fake.switches.includes(name) },
  enableSandbox: () => void fake.done.push('sandbox'),
  quit: () => void fake.done.push('quit'),
  exit: (code?: number) => void fake.done.push(`exit ${code}`),
  setBadgeCount: (count?: number) => fake.done.push(`badge ${count}`) > 0,
}) satisfies Pick<
  Real['app'],
  | 'getVersion'
  | 'setName'
  | 'getPath'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'quit'
  | 'exit'
  | 'setBadgeCount'
> & { commandLine: Pick<Electron.CommandLine, 'hasSwitch'> };

export const ipcMain = {
  handle: (channel: string, answer: InvokeHandler) => {
    if (fake.ipc.has(channel)) throw new Error(`A second handler for ${channel}`);
    fake.ipc.set(channel, answer);
  },
} satisfies Pick<Real['ipcMain'], 'handle'>;

export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) => {
    fake.invoked.push({ channel, args });
    return Promise.resolve(undefined);
  },
} satisfies Pick<Real['ipcRenderer'], 'invoke'>;

export const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => void fake.exposed.set(key, api),
} satisfies Pick<Real['contextBridge'], 'exposeInMainWorld'>;

export const dialog = {
  showSaveDialog: () => Promise.resolve(fake.saveDialog),
  showOpenDialog: () => Promise.resolve(fake.openDialog),
  showErrorBox: (title: string, content: string) => void fake.done.push(`error ${title}: ${content}`),
} satisfies Pick<Real['dialog'], 'showSaveDialog' | 'showOpenDialog' | 'showErrorBox'>;

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void fake.privileged.push(...schemes),
  handle: (scheme: string, answer: ProtocolHandler) => void fake.protocols.set(scheme, answer),
} satisfies Pick<Real['protocol'], 'registerSchemesAsPrivileged' | 'handle'>;

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => {
      fake.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler) => {
      fake.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler) => {
      fake.devicePermission = handler;
    },
    webRequest: {
      onBeforeRequest: (listener: RequestListener) => {
        fake.beforeRequest = listener;
      },
    },
  } satisfies Pick<
    Electron.Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  > & {
    webRequest: { onBeforeRequest: (listener: RequestListener) => void };
  },
};

export const shell = {
  openExternal: (url: string) => {
    fake.openedLinks.push(url);
    return Promise.resolve();
  },
} satisfies Pick<Real['shell'], 'openExternal'>;

const screenArea = { x: 0, y: 0, width: 1920, height: 1040 };

export const screen = {
  getPrimaryDisplay: () => ({ workArea: screenArea }),
  getAllDisplays: () => [{ workArea: screenArea }],
} satisfies {
  getPrimaryDisplay: () => Pick<Electron.Display, 'workArea'>;
  getAllDisplays: () => Pick<Electron.Display, 'workArea'>[];
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => {
    fake.menu = template;
  },
};
