// @ts-check
/** Electron's executable: found by its path, because `require('electron')` would download it when it is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const load = createRequire(import.meta.url);
const packageDir = () => path.dirname(load.resolve('electron/package.json'));

/** @type {Readonly<Record<string, string>>} */
const usualPlaces = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * Where the executable is; null when it has not been fetched. `ELECTRON_OVERRIDE_DIST_PATH` names another folder.
 * @returns {string | null}
 */
export const electronPath = () => {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const told = path.join(packageDir(), 'path.txt');
  const place = existsSync(told) ? readFileSync(told, 'utf8') : (usualPlaces[process.platform] ?? 'electron');
  const file = path.join(override ?? path.join(packageDir(), 'dist'), place);
  return existsSync(file) ? file : null;
};

/**
 * One try at the official download; without a word of the installer's own when it cannot be had.
 * @returns {string | null}
 */
export const fetchElectron = () => {
  const script = path.join(packageDir(), 'install.js');
  spawnSync(process.execPath, [script], { stdio: ['ignore', 'inherit', 'ignore'], timeout: 5 * 60_000 });
  return electronPath();
};

/**
 * What keeps the runtime from starting, in its own words; null when it starts. A bare Linux often lacks a library.
 * @param {string} executable
 * @returns {string | null}
 */
export const startObstacle = (executable) => {
  // As Node it loads the same libraries, but neither opens a window nor runs the program.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const trial = spawnSync(executable, ['-e', ''], { env, encoding: 'utf8', timeout: 30_000 });
  if (trial.status === 0) return null;
  return trial.stderr?.trim().split('\n')[0] || trial.error?.message || `it ended with ${trial.signal ?? trial.status}`;
};

/**
 * Why a window cannot be shown here; null when it can.
 * @returns {string | null}
 */
export const noDisplay = () => {
  if (process.platform !== 'linux') return null;
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return null;
  return 'this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
};

/** Electron's sandbox does not start as root. */
export const electronFlags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
