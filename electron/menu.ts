/**
 * The menu by roles, for its keys: copy and paste, zoom, full screen. On macOS the system shows it and
 * translates the roles; elsewhere its bar is hidden and the page offers everything itself.
 */
import type { MenuItemConstructorOptions } from 'electron';

/** The menu's template. Reloading and the developer tools only while developing. */
export const menuTemplate = (platform: string, isPackaged: boolean): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  { role: 'editMenu' },
  {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
    ],
  },
  { role: 'windowMenu' },
];
