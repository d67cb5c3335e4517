/** Packs the program around a stand-in for Electron's folder: what ships and which fuses are set, without a download. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '#electron/launch/build.mjs';

const dir = mkdtempSync(path.join(os.tmpdir(), 'fettle-pack-'));
const out = path.join(dir, 'out');
const asar = path.join(out, 'linux-unpacked/resources/app.asar');

/** The smallest folder that passes for Electron: an executable with nine fuses off, and a version. */
const standIn = (): string => {
  const dist = path.join(dir, 'electron');
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  mkdirSync(path.join(dist, 'resources'), { recursive: true });
  writeFileSync(
    path.join(dist, 'electron'),
    Buffer.concat([sentinel, Buffer.from([1, 9]), Buffer.from('0'.repeat(9))]),
  );
  chmodSync(path.join(dist, 'electron'), 0o755);
  const { version }: { version: string } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'));
  writeFileSync(path.join(dist, 'version'), version);
  return dist;
};

beforeAll(async () => {
  await buildIfStale();
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    config: { electronDist: standIn(), directories: { output: out } },
  });
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the package', () => {
  it('holds the three builds and nothing else: no sources, no maps, no node_modules', () => {
    const files = listPackage(asar, { isPack: false }).filter((file) => path.extname(file) !== '');
    const strangers = files.filter(
      (file) =>
        !/^\/dist\/renderer\/((index|verify)\.html|assets\/[^/]+\.(js|css|woff2|svg|png|wasm))$/.test(file) &&
        !['/dist/main/main.cjs', '/dist/preload/preload.cjs', '/package.json'].includes(file),
    );
    expect(strangers).toEqual([]);
    for (const file of ['/dist/renderer/index.html', '/dist/main/main.cjs', '/dist/preload/preload.cjs']) {
      expect(files).toContain(file);
    }
  });

  it('starts at main, which needs nothing that is not in it', () => {
    const { main }: { main: string } = JSON.parse(extractFile(asar, 'package.json').toString());
    for (const file of [main, 'dist/preload/preload.cjs']) {
      const needed = [
        ...extractFile(asar, file)
          .toString()
          .matchAll(/\brequire\("([^"]+)"\)/g),
      ].map(([, name]) => name);
      expect(needed.filter((name) => name !== 'electron' && !name?.startsWith('node:'))).toEqual([]);
    }
  });

  it('carries its content policy in the page', () => {
    expect(extractFile(asar, 'dist/renderer/index.html').toString()).toContain('http-equiv="Content-Security-Policy"');
  });

  it('has its fuses set: no Node by the back door, only from its own archive', async () => {
    const wire = await getCurrentFuseWire(path.join(out, 'linux-unpacked/fettle'));
    const stateOf = (fuse: FuseV1Options): FuseState | undefined => wire[fuse];
    expect({
      runAsNode: stateOf(FuseV1Options.RunAsNode),
      nodeOptions: stateOf(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: stateOf(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: stateOf(FuseV1Options.GrantFileProtocolExtraPrivileges),
      integrity: stateOf(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: stateOf(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      fileProtocol: FuseState.DISABLE,
      integrity: FuseState.ENABLE,
      onlyAsar: FuseState.ENABLE,
    });
  });
});
