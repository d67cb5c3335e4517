/** The one window: locked down, shown when painted, and back where it was. */
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { appOrigin, productName } from '#bridge/origin.ts';
import { leastSize, savedState, type WindowState } from './windowState.ts';

/** What the window needs of the world. */
export interface WindowWorld {
  readonly state: WindowState;
  readonly preload: string;
  readonly devServer: string | null;
  /** Called with the window's last place when it closes. */
  readonly saveState: (text: string) => void;
}

/** How the window is made; sandbox and isolation are said aloud although they are Electron's defaults. */
export const windowOptions = ({ state, preload }: WindowWorld): BrowserWindowConstructorOptions => ({
  title: productName,
  width: state.width,
  height: state.height,
  ...(state.position ?? {}),
  minWidth: leastSize.width,
  minHeight: leastSize.height,
  show: false,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    // Electron's spelling checker fetches its dictionaries from the network.
    spellcheck: false,
  },
});

/** Opens the window on the program's page. */
export const openMainWindow = (world: WindowWorld): BrowserWindow => {
  const window = new BrowserWindow(windowOptions(world));
  // The menu's keys keep working while its bar, which the system would show in one language only, stays hidden.
  window.setMenuBarVisibility(false);
  if (world.state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => world.saveState(savedState(window.getNormalBounds(), window.isMaximized())));
  // A page that fails to load shows Chromium's own error page; the promise would only repeat it.
  window.loadURL(world.devServer ?? `${appOrigin}/`).catch(() => undefined);
  return window;
};
