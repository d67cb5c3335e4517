// @ts-check
/** Serves the built program to a browser of this machine. */
import path from 'node:path';
import { choosePlace, ports, tenantOf } from './browserPort.mjs';
import { configFile } from './build.mjs';
import { noDisplay } from './electronRuntime.mjs';

/**
 * Serves, or points to where Fettle is served already.
 * @returns {Promise<void>} settles once the server listens; it then runs until the process is ended
 */
export const serveInBrowser = async () => {
  const place = await choosePlace(ports, tenantOf);
  if (!place) {
    throw new Error(`The ports ${ports.join(', ')} are all taken by other programs: end one of them and start again.`);
  }
  const address = `http://127.0.0.1:${place.port}/`;
  if (!place.isUsual) {
    console.log(
      `Port ${ports[0]} is taken by another program. Another address is another store: workshops kept at http://127.0.0.1:${ports[0]}/ are not shown at ${address}`,
    );
  }
  if (place.isRunning) {
    console.log(`Fettle already runs at ${address}`);
    return;
  }
  await serve(place.port);
  console.log(`Fettle runs at ${address} – Ctrl+C ends it. Your data stays in the browser you open it with.`);
};

/** @param {number} port */
const serve = async (port) => {
  const { preview } = await import('vite');
  const isForPeople = !process.env['CI'] && noDisplay() === null;
  await preview({
    root: path.join(path.dirname(configFile), 'renderer'),
    configFile,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: true, open: isForPeople },
  });
};
