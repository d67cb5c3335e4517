import { clockState } from '#data/clockRecords.ts';
import { commitCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { decideDoubtClock } from '#domain/clockGuard.ts';

/** Notes a clock that was set back; nobody's step, so none to take back. */
export const doubtClock = async (db: FettleDatabase): Promise<void> => {
  await commitCommand({ name: 'doubtClock', tables: ['installation'], load: clockState, decide: decideDoubtClock }, db);
};
