/** What the guard of the clock looks at, and its two commands. */
import { type ClockState, clockProblems, decideConfirmClock, decideDoubtClock } from '#domain/clockGuard.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { now } from './clock.ts';
import { commitCommand, runCommand } from './command.ts';
import type { FettleDatabase } from './db.ts';

/** Only for use inside a transaction over `installation` and `audit`. */
const clockState = async (db: FettleDatabase): Promise<ClockState> => ({
  installation: (await db.installation.get('installation')) ?? null,
  last: (await db.audit.orderBy('seq').last())?.at ?? null,
});

/** Whether certificates may be issued and backups removed: `clockInDoubt` where the clock is not believed. */
export const clockProblemsNow = (db: FettleDatabase): Promise<readonly Problem[]> =>
  db.transaction('r', db.installation, db.audit, async () => clockProblems(await clockState(db), now()));

/** Notes a clock that was set back; nobody's step, so none to take back. */
export const doubtClock = async (db: FettleDatabase): Promise<void> => {
  await commitCommand({ name: 'doubtClock', tables: ['installation'], load: clockState, decide: decideDoubtClock }, db);
};

/** Says that the time the computer shows is right. */
export const confirmClock = (): Promise<Result<null>> =>
  runCommand({ name: 'confirmClock', tables: ['installation'], load: clockState, decide: decideConfirmClock });
