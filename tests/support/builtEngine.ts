/** The engine as it ships: bundled, so that the bench does not measure the test runner's module wrappers. */
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');
const outDir = path.join(root, 'node_modules/.cache/bench');

type Engine = typeof import('#domain/due.ts') &
  typeof import('#domain/forecast.ts') &
  typeof import('#domain/meter.ts');

const load = async <Name extends 'due' | 'forecast' | 'meter'>(name: Name): Promise<unknown> =>
  import(/* @vite-ignore */ path.join(outDir, `${name}.mjs`));

const isEngine = (parts: object): parts is Engine =>
  ['dueServices', 'forecastServices', 'reviewReadings'].every((name) => name in parts);

/** Builds and loads due list, forecast and review of readings. */
export const builtEngine = async (): Promise<Engine> => {
  const entry = (name: string): string => path.join(root, `shared/domain/${name}.ts`);
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { due: entry('due'), forecast: entry('forecast'), meter: entry('meter') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
  const parts = Object.assign({}, await load('due'), await load('forecast'), await load('meter'));
  if (!isEngine(parts)) throw new Error('The built engine lacks its functions');
  return parts;
};
