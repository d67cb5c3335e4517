// @ts-check
/** `npm run dev`: the page reloads as it changes, main and preload are rebuilt and the program restarted. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder, createServer } from 'vite';
import { configFile } from './build.mjs';
import { electronFlags, electronPath, fetchElectron, noDisplay } from './electronRuntime.mjs';

const root = path.dirname(configFile);
const renderer = path.join(root, 'renderer');

/**
 * Builds one of the two and again on each change.
 * @param {import('vite').ViteBuilder} builder
 * @param {'main' | 'preload'} name
 * @param {() => void} onRebuilt called for every build but the first
 */
const watch = async (builder, name, onRebuilt) => {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`vite.config.ts has no environment ${name}`);
  environment.config.build.watch = {};
  const watcher = await builder.build(environment);
  if (!('on' in watcher)) throw new Error(`${name} was built once instead of being watched`);
  await /** @type {Promise<void>} */ (
    new Promise((isBuilt) => {
      let isFirst = true;
      watcher.on('event', (event) => {
        if (event.code === 'ERROR') console.error(event.error);
        if (event.code !== 'END') return;
        if (isFirst) isBuilt();
        else onRebuilt();
        isFirst = false;
      });
    })
  );
};

/**
 * @param {string} executable
 * @param {string} devServer
 * @param {() => void} onClosed called when the user closes the program
 * @returns {() => void} restarts it
 */
const runProgram = (executable, devServer, onClosed) => {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let program;
  const restart = () => {
    program?.removeAllListeners('close');
    program?.kill();
    const env = { ...process.env, FETTLE_DEV_SERVER: devServer };
    program = spawn(executable, [...electronFlags, root], { stdio: 'inherit', env });
    program.on('close', onClosed);
  };
  restart();
  return restart;
};

const server = await createServer({ root: renderer, configFile });
await server.listen();
server.printUrls();
const executable = noDisplay() ? null : (electronPath() ?? fetchElectron());
if (executable) {
  const builder = await createBuilder({ root: renderer, configFile, logLevel: 'warn' });
  let restart = () => {};
  await watch(builder, 'preload', () => server.ws.send({ type: 'full-reload' }));
  await watch(builder, 'main', () => restart());
  restart = runProgram(executable, server.resolvedUrls?.local[0] ?? '', () => {
    server.close().then(() => process.exit(0), console.error);
  });
} else {
  console.log('Electron cannot run here: open the address above in a browser.');
}
