/** The sentinel in a plain browser: a file of its own beside the folder of backups. Read at every start. */
import type { BackupBridge } from '#bridge/backupMessages.ts';
import { error, failed, ok } from '#kernel/result.ts';

const sentinelName = 'sentinel.json';

const wordOf = (reason: unknown): string => (reason instanceof Error ? reason.name : String(reason));

/** What the sentinel says; null: there is none. */
export const readBrowserSentinel: BackupBridge['sentinelRead'] = async () => {
  try {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(sentinelName);
    return ok(await (await handle.getFile()).text());
  } catch (reason) {
    const word = wordOf(reason);
    return word === 'NotFoundError' ? ok(null) : failed([error('sentinelNotRead', undefined, { reason: word })]);
  }
};

/** Writes it in one piece. */
export const writeBrowserSentinel: BackupBridge['sentinelWrite'] = async ({ text }) => {
  try {
    const { writeWhole } = await import('./ownFiles.ts');
    await writeWhole(await navigator.storage.getDirectory(), sentinelName, text);
    return ok(null);
  } catch (reason) {
    return failed([error('sentinelNotWritten', undefined, { reason: wordOf(reason) })]);
  }
};
