/** Levelling as it ships: bundled, so that the bench does not measure the test runner's module wrappers. */
import path from 'node:path';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../..');
const outDir = path.join(root, 'node_modules/.cache/bench-levelling');

type Levelling = typeof import('#domain/levellingGreedy.ts') &
  typeof import('#workers/levellingRun.ts') &
  typeof import('#workers/levellingSolver.ts');

const entries = {
  greedy: 'shared/domain/levellingGreedy.ts',
  run: 'renderer/workers/levellingRun.ts',
  solver: 'renderer/workers/levellingSolver.ts',
} as const;

const load = async (name: keyof typeof entries): Promise<unknown> =>
  import(/* @vite-ignore */ path.join(outDir, `${name}.mjs`));

const isLevelling = (parts: object): parts is Levelling =>
  ['greedyPlan', 'runLevelling', 'startSolver'].every((name) => name in parts);

/** Builds and loads the greedy plan, the run and its solver. */
export const builtLevelling = async (): Promise<Levelling> => {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  const parts = Object.assign({}, await load('greedy'), await load('run'), await load('solver'));
  if (!isLevelling(parts)) throw new Error('The built levelling lacks its functions');
  return parts;
};
