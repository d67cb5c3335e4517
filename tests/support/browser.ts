/**
 * Finds a Chromium for the tests on any machine, with no manual step. Order: $FETTLE_BROWSER, the one in
 * package-lock.json (Linux x64), Playwright's own, the system's, and on Debian as root `apt-get install chromium`.
 * Synchronous, so that the Vitest configuration can ask for it only when a browser is really started.
 */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { filesOfTar } from './tar.ts';

const root = path.resolve(import.meta.dirname, '../..');
const load = createRequire(import.meta.url);

/** --no-sandbox because Chromium's sandbox does not start as root; the rest keep it off the network. */
export const browserArgs: readonly string[] = [
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const starts = (file: string): boolean => {
  try {
    execFileSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

const npmPackage = (): string | null => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    return path.resolve(path.dirname(load.resolve('@sparticuz/chromium')), '..');
  } catch {
    return null;
  }
};

const fontsConf = (dir: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${dir}</dir><cachedir>${dir}/cache</cachedir></fontconfig>`;

/** Unpacks the package's archives into `into`: the binary, libraries for machines without them, one font. */
const unpack = (pkg: string, into: string, final: string): void => {
  const archive = (name: string): Buffer => brotliDecompressSync(readFileSync(path.join(pkg, 'bin', `${name}.br`)));
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  writeFileSync(path.join(into, 'chromium'), archive('chromium'));
  chmodSync(path.join(into, 'chromium'), 0o755);
  for (const file of [...filesOfTar(archive('al2023.tar')), ...filesOfTar(archive('fonts.tar'))]) {
    mkdirSync(path.dirname(path.join(into, file.name)), { recursive: true });
    writeFileSync(path.join(into, file.name), file.bytes);
  }
  writeFileSync(path.join(into, 'fonts.conf'), fontsConf(path.join(final, 'fonts')));
};

/** Once per version, into node_modules/.cache; safe when two processes race, because a rename is atomic. */
const npmChromium = (): string | null => {
  const pkg = npmPackage();
  if (!pkg) return null;
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(pkg, 'package.json'), 'utf8'));
  const dir = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  const binary = path.join(dir, 'chromium');
  if (!existsSync(binary)) {
    const part = `${dir}.${process.pid}.part`;
    unpack(pkg, part, dir);
    try {
      renameSync(part, dir);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (!existsSync(binary)) throw error;
    }
  }
  // Its libraries and font serve only where the machine has none of its own.
  if (!starts(binary)) {
    process.env['LD_LIBRARY_PATH'] = [path.join(dir, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) process.env['FONTCONFIG_FILE'] ??= path.join(dir, 'fonts.conf');
  return starts(binary) ? binary : null;
};

const playwrightChromium = (): string | null => {
  const { chromium }: typeof import('playwright-core') = load('playwright-core');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
};

const systemChromium = (): string | null => {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((dir) => names.map((n) => path.join(dir, n)));
  const onWindows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    if (!base) return [];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((f) =>
      path.join(base, f),
    );
  });
  const onMac = ['Google Chrome', 'Microsoft Edge'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`);
  return [...onPath, ...onMac, ...onWindows].find(isExecutable) ?? null;
};

const aptChromium = (): string | null => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  } catch {
    return null;
  }
  return systemChromium();
};

let found: string | null = null;

/** Path of a Chromium that starts; throws a sentence that says what to do when there is none. */
export const findBrowser = (): string => {
  found ??= process.env['FETTLE_BROWSER'] ?? npmChromium() ?? playwrightChromium() ?? systemChromium() ?? aptChromium();
  if (found) return found;
  throw new Error(
    'No Chromium found for the tests. Install one (npx playwright install chromium) or set FETTLE_BROWSER to the path of its executable.',
  );
};
