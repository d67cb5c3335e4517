import path from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { EnvironmentOptions, HtmlTagDescriptor, Plugin, ResolveModulePreloadDependenciesFn } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { singlePage } from './electron/launch/singlePage.mjs';
import packageJson from './package.json' with { type: 'json' };
import { headerPolicy, pagePolicy } from './shared/bridge/contentPolicy.ts';
import { browserArgs, findBrowser } from './tests/support/browser.ts';

const root = import.meta.dirname;
const inRoot = (file: string): string => path.join(root, file);

/** The runtime libraries: what Vite would otherwise discover in mid-run, re-optimise, and reload the page for. */
const styleOnly = /^@fontsource/;
const runtimeLibraries = [
  ...Object.keys(packageJson.dependencies).filter((name) => !styleOnly.test(name)),
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'react-dom/client',
  'wouter/use-hash-location',
  '@zip.js/zip.js/lib/zip-core-native.js',
  'qr/decode.js',
];

/** main and preload: one CommonJS file each, every library bundled, only `electron` and `node:` left outside. */
const desktop = (name: 'main' | 'preload'): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    outDir: inRoot(`dist/${name}`),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { [name]: inRoot(`electron/${name}.ts`) },
      external: ['electron', /^electron\//, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

/**
 * zod tries at its start whether it may evaluate text, which the content policy forbids and the browser reports.
 * Set ahead of zod itself, in whichever chunk that lands, it does not try.
 */
const output = {
  banner: ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
    moduleIds.some((id) => id.endsWith('/zod/v4/core/core.js'))
      ? 'globalThis.__zod_globalConfig = { jitless: true };'
      : '',
};

/** What every start loads is one file: packed together it is a tenth smaller than in a hundred pieces. */
const startInOne = { codeSplitting: { groups: [{ name: 'start', tags: ['$initial' as const] }] } };

/** The way to the pieces of later screens is short; naming all of them ahead would burden the start. */
const startOnly: ResolveModulePreloadDependenciesFn = (_, pieces, { hostType }) => (hostType === 'html' ? pieces : []);

/** The verification page: one file that a workshop gives away, beside the program's own page so that it can fetch it. */
const verifyPage: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: inRoot('dist/renderer'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    sourcemap: false,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { input: inRoot('renderer/verifyPage/main.ts'), output: { ...output, format: 'iife' } },
  },
};

const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'meta', attrs, injectTo: 'head-prepend' });

/** The page tells its version; the built one carries the policy itself, so that it also holds without a header. */
const headOfPage = (isBuild: boolean): Plugin => ({
  name: 'head-of-page',
  transformIndexHtml: () => [
    ...(isBuild ? [meta({ 'http-equiv': 'Content-Security-Policy', content: pagePolicy })] : []),
    meta({ name: 'version', content: packageJson.version }),
  ],
});

/** Waiting ends when what is awaited is there; how long it may take on a busy machine says nothing about the program. */
const patient = { poll: { timeout: 10_000 } };

/** Files share their worker's modules: loading these anew for each would take longer than the tests. None keeps any state. */
const nodeTests = (name: string, timeout = 60_000, setupFiles: string[] = []): TestProjectInlineConfiguration => ({
  // Electron's own package would start a download when imported.
  resolve: { alias: { electron: inRoot('tests/support/electronFake.ts') } },
  test: {
    name,
    root,
    environment: 'node',
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    isolate: false,
    testTimeout: timeout,
    hookTimeout: timeout,
    expect: patient,
    setupFiles,
  },
});

/** Tests that drive the built program: after the others, because each brings a browser of its own. */
const programTests = (name: string, groupOrder: number): TestProjectInlineConfiguration => ({
  test: { ...nodeTests(name, 120_000).test, sequence: { groupOrder } },
});

/** Those that stand alone: what they measure, or the runtime they start, takes the whole machine. */
const loneTests = (name: string, groupOrder: number): TestProjectInlineConfiguration => ({
  test: { ...programTests(name, groupOrder).test, fileParallelism: false },
});

/** Those that take minutes and prove what thousands of repetitions prove: `npm run soak`. */
const soakTests: TestProjectInlineConfiguration = {
  test: { ...loneTests('soak', 4).test, testTimeout: 3_600_000, setupFiles: ['fake-indexeddb/auto'] },
};

const browserTests: TestProjectInlineConfiguration = {
  plugins: [react()],
  optimizeDeps: { include: [...runtimeLibraries, 'axe-core'] },
  test: {
    name: 'browser',
    root,
    include: ['tests/browser/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: patient,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          // Asked for only when the browser is started: other projects need not unpack one.
          get executablePath() {
            return findBrowser();
          },
          args: [...browserArgs],
        },
        // Nothing fades in or out: no test judges or presses what is half there.
        contextOptions: { reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
};

export default defineConfig(({ command }) => ({
  root: process.env['VITEST'] ? root : inRoot('renderer'),
  base: './',
  publicDir: false,
  cacheDir: inRoot('node_modules/.vite'),
  plugins: [
    react(),
    headOfPage(command === 'build'),
    singlePage({
      environment: 'verifyPage',
      template: inRoot('renderer/verifyPage/page.html'),
      fileName: 'verify.html',
    }),
  ],
  worker: { format: 'es', rolldownOptions: { output } },
  // The port is part of the origin, and with it of the database: it never changes (see electron/launch/browserPort.mjs).
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    strictPort: true,
    headers: { 'Content-Security-Policy': headerPolicy, 'X-Content-Type-Options': 'nosniff' },
  },
  environments: {
    client: {
      build: {
        outDir: inRoot('dist/renderer'),
        emptyOutDir: true,
        sourcemap: true,
        assetsInlineLimit: 0,
        modulePreload: { resolveDependencies: startOnly },
        rolldownOptions: { output: { ...output, ...startInOne } },
      },
    },
    verifyPage,
    main: desktop('main'),
    preload: desktop('preload'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
  test: {
    // Also on a machine of two cores two files run side by side: most of the time one of them waits for its browser.
    maxWorkers: 2,
    projects: [
      nodeTests('unit'),
      nodeTests('db', 60_000, ['fake-indexeddb/auto']),
      browserTests,
      programTests('e2e', 1),
      loneTests('electron', 2),
      loneTests('bench', 3),
      soakTests,
    ],
  },
}));
