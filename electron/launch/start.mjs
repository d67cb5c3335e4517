// @ts-check
/** `npm start`: the desktop program where Electron can run, otherwise the same program in a browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { serveInBrowser } from './browserServer.mjs';
import { buildIfStale } from './build.mjs';
import { electronFlags, electronPath, fetchElectron, noDisplay } from './electronRuntime.mjs';

const wantsBrowser = process.argv.includes('--browser');

const findElectron = () => {
  const found = electronPath();
  if (found) return found;
  console.log('Fetching Electron, once …');
  return fetchElectron();
};

/** @param {string} executable */
const runElectron = (executable) => {
  const root = path.resolve(import.meta.dirname, '../..');
  const program = spawn(executable, [...electronFlags, root], { stdio: 'inherit' });
  program.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => program.kill(signal));
};

await buildIfStale();
const obstacle = wantsBrowser ? null : noDisplay();
const executable = wantsBrowser || obstacle ? null : findElectron();
if (executable) {
  runElectron(executable);
} else {
  if (!wantsBrowser) {
    console.log(
      `Electron cannot run: ${obstacle ?? 'its runtime could not be fetched'}. Fettle runs in the browser instead.`,
    );
  }
  await serveInBrowser();
}
