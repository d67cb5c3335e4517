// @ts-check
/** `npm start`: the desktop program where Electron can run, otherwise the same program in a browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { serveInBrowser } from './browserServer.mjs';
import { buildIfStale } from './build.mjs';
import { electronFlags, electronPath, fetchElectron, noDisplay, startObstacle } from './electronRuntime.mjs';

const wantsBrowser = process.argv.includes('--browser');

/** @returns {{ executable: string } | { obstacle: string }} */
const findElectron = () => {
  const obstacle = noDisplay();
  if (obstacle) return { obstacle };
  const found = electronPath();
  if (!found) console.log('Fetching Electron, once …');
  const executable = found ?? fetchElectron();
  if (!executable) return { obstacle: 'its runtime could not be fetched' };
  const fault = startObstacle(executable);
  return fault ? { obstacle: `its runtime does not start here (${fault})` } : { executable };
};

/** @param {string} executable */
const runElectron = (executable) => {
  const root = path.resolve(import.meta.dirname, '../..');
  const program = spawn(executable, [...electronFlags, root], { stdio: 'inherit' });
  program.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => program.kill(signal));
};

await buildIfStale();
const electron = wantsBrowser ? null : findElectron();
if (electron && 'executable' in electron) {
  runElectron(electron.executable);
} else {
  if (electron) console.log(`Electron cannot run: ${electron.obstacle}. Fettle runs in the browser instead.`);
  await serveInBrowser();
}
