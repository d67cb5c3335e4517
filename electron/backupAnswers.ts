/** The answers to the messages about backups, sentinel and the program's end. */
import path from 'node:path';
import type { App, Dialog } from 'electron';
import type { BackupBridge } from '#bridge/backupMessages.ts';
import { ok } from '#kernel/result.ts';
import { openBackups } from './backups.ts';
import type { Answers } from './ipc.ts';
import type { Quitting } from './quitting.ts';
import { readSentinel, writeSentinel } from './sentinel.ts';

/** The folder of backups inside the user's documents. Never renamed: old backups would not be found. */
const backupFolder = 'Fettle backups';

/** What the answers need of the program. */
interface BackupHost {
  readonly app: Pick<App, 'getPath'>;
  readonly showOpenDialog: (page: Parameters<Answers['openFile']>[1]) => Dialog['showOpenDialog'];
  readonly quitting: Quitting;
}

/** One answer a message of `BackupBridge`. */
export const backupAnswers = ({ app, showOpenDialog, quitting }: BackupHost): Pick<Answers, keyof BackupBridge> => {
  const inData = (name: string): string => path.join(app.getPath('userData'), name);
  const { copyTo, ...backups } = openBackups({
    folder: path.join(app.getPath('documents'), backupFolder),
    stateFile: inData('backups.json'),
    now: () => new Date(),
  });
  return {
    ...backups,
    chooseBackupFolder: async (_request, page) => {
      const { canceled, filePaths } = await showOpenDialog(page)({ properties: ['openDirectory', 'createDirectory'] });
      const folder = filePaths[0];
      return canceled || folder === undefined ? backups.backupPlaces() : copyTo(folder);
    },
    sentinelRead: () => readSentinel(inData('sentinel.json')),
    sentinelWrite: ({ text }) => writeSentinel(inData('sentinel.json'), text),
    awaitQuit: async (_request, page) => ok(await quitting.awaitQuit(page)),
    readyToQuit: async (_request, page) => {
      quitting.ready(page);
      return ok(null);
    },
  };
};
