/** What the guard of the clock looks at. */
import { type ClockState, clockProblems } from '#domain/clockGuard.ts';
import type { Problem } from '#kernel/result.ts';
import { now } from './clock.ts';
import type { FettleDatabase } from './db.ts';

/** Only for use inside a transaction over `installation` and `audit`. */
export const clockState = async (db: FettleDatabase): Promise<ClockState> => ({
  installation: (await db.installation.get('installation')) ?? null,
  last: (await db.audit.orderBy('seq').last())?.at ?? null,
});

/** Whether certificates may be issued: `clockInDoubt` where the clock is not believed. */
export const clockProblemsNow = (db: FettleDatabase): Promise<readonly Problem[]> =>
  db.transaction('r', db.installation, db.audit, async () => clockProblems(await clockState(db), now()));
