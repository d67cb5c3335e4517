/**
 * The bridge's stand-in in a plain browser: the same jobs by downloads, file inputs and the print dialog.
 * A browser does not say whether a download was kept or a dialog left: such outcomes are `handedOver`.
 */

import { type BackupBridge, backupMessageNames } from '#bridge/backupMessages.ts';
import { maxFileBytes } from '#bridge/limits.ts';
import type { Bridge, FileKind, OpenedFile, Saved } from '#bridge/messages.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { readBrowserSentinel, writeBrowserSentinel } from './browserSentinel.ts';
import { engineOf } from './engine.ts';

const download = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
  // A neutral type: a browser that knows better might open the file instead of saving it.
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this task; a minute is ample even for a slow disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const chooseFile = (kinds: readonly FileKind[]): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = kinds.flatMap((kind) => kind.extensions.map((extension) => `.${extension}`)).join(',');
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });

const read = async (file: File): Promise<Result<OpenedFile>> => {
  if (file.size > maxFileBytes) {
    const megabytes = Math.floor(maxFileBytes / (1024 * 1024));
    return failed([error('fileTooLarge', undefined, { name: file.name, megabytes })]);
  }
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (reason) {
    return failed([error('fileNotRead', undefined, { name: file.name, reason: String(reason) })]);
  }
};

/** The print dialog proposes the page's title as the file's name. */
const printTitled = (title: string): Result<Saved> => {
  const before = document.title;
  document.title = title;
  try {
    window.print();
  } finally {
    document.title = before;
  }
  return ok({ outcome: 'handedOver' });
};

const showBadge = async (count: number): Promise<void> => {
  try {
    if (count === 0) await navigator.clearAppBadge();
    else await navigator.setAppBadge(count);
  } catch {
    // Badges exist only for installed pages in some browsers; the same count stands in the rail.
  }
};

/** Put into the page by the build. */
const versionOfPage = (): string => document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? '';

/** Few sessions make a backup in their first second: what they need is fetched when it is first asked for. */
const laterBackups = Object.fromEntries(
  backupMessageNames.map((name) => [
    name,
    async (request: unknown) => {
      const { browserBackups } = await import('./browserBackups.ts');
      const answers: Partial<BackupBridge> = browserBackups;
      return (answers[name] as (request: unknown) => Promise<unknown>)(request);
    },
  ]),
) as unknown as BackupBridge;

/** Fetched with the first fault. */
const log = () => import('./browserLog.ts');

/** The stand-in. */
export const browserBridge: Bridge = {
  appInfo: async () =>
    ok({
      host: 'browser',
      version: versionOfPage(),
      platform: navigator.platform,
      engine: engineOf(navigator.userAgent),
    }),
  saveFile: async ({ name, bytes }) => {
    download(name, bytes);
    return ok({ outcome: 'handedOver' });
  },
  openFile: async ({ kinds }) => {
    const file = await chooseFile(kinds);
    return file === null ? ok(null) : read(file);
  },
  printPdf: async ({ fileName }) => printTitled(fileName.replace(/\.pdf$/i, '')),
  printPage: async () => printTitled(document.title),
  setBadge: async ({ count }) => {
    await showBadge(count);
    return ok(null);
  },
  ...laterBackups,
  sentinelRead: readBrowserSentinel,
  sentinelWrite: writeBrowserSentinel,
  logAppend: async (event) => ok(await (await log()).appendToBrowserLog(event, new Date().toISOString())),
  logRead: async ({ lines }) => ok(await (await log()).lastOfBrowserLog(lines)),
};
