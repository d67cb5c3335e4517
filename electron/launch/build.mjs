// @ts-check
/** Builds the program when its build is missing or older than any of its sources. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];
const outputs = [
  'dist/renderer/index.html',
  'dist/renderer/verify.html',
  'dist/main/main.cjs',
  'dist/preload/preload.cjs',
];

/**
 * The newest change in a file or folder, in milliseconds; 0 when there is none.
 * @param {string} place
 * @returns {number}
 */
const newestChange = (place) => {
  const about = statSync(place, { throwIfNoEntry: false });
  if (!about) return 0;
  if (!about.isDirectory()) return about.mtimeMs;
  // A file taken away changes its folder, so the folder's own time counts.
  return Math.max(about.mtimeMs, ...readdirSync(place).map((name) => newestChange(path.join(place, name))));
};

/**
 * Whether the build must be made again.
 * @param {string} [from] the project's folder
 */
export const isBuildStale = (from = root) => {
  const oldestOutput = Math.min(...outputs.map((file) => newestChange(path.join(from, file))));
  return sources.some((place) => newestChange(path.join(from, place)) > oldestOutput);
};

/**
 * Does something as a build for users does. Libraries choose their inside by NODE_ENV: a test runner's `test` would
 * build React's development version, half as large again and slower than what ships.
 * @param {() => Promise<void>} work
 */
const inProduction = async (work) => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
};

/** Builds when needed. */
export const buildIfStale = async () => {
  if (!isBuildStale()) return;
  console.log('Building Fettle …');
  await inProduction(async () => {
    const { createBuilder } = await import('vite');
    const builder = await createBuilder({ root: path.join(root, 'renderer'), configFile, logLevel: 'warn' });
    await builder.buildApp();
  });
};

/** Vite's configuration, wherever the command was given. */
export const configFile = path.join(root, 'vite.config.ts');
