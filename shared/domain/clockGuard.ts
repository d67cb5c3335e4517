/**
 * Guard against a clock that was set back: what is written then would seem to be older than what is on record, and
 * certificates would bear a wrong date. It is noticed by the last entry of the audit trail, and stays in doubt until
 * somebody confirms the time.
 */
import type { Instant } from '#kernel/instant.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Installation } from './installation.ts';

/** How far behind the record a clock may be, in milliseconds: a day, so that time zones and summer time are no matter. */
const mostBehind = 24 * 60 * 60 * 1000;

/** Whether the clock stands more than a day behind the last moment on record (null: there is none). */
export const isSetBack = (now: Instant, last: Instant | null): boolean =>
  last !== null && Date.parse(last) - Date.parse(now) > mostBehind;

/** What the guard looks at. */
export interface ClockState {
  readonly installation: Installation | null;
  /** When the last entry of the audit trail was written. */
  readonly last: Instant | null;
}

/** `clockInDoubt` while the clock is not believed: no certificate is issued and no backup removed. */
export const clockProblems = ({ installation, last }: ClockState, now: Instant): readonly Problem[] =>
  (installation?.clockDoubt ?? null) !== null || isSetBack(now, last) ? [error('clockInDoubt')] : [];

const installationWith = (clockDoubt: Instant, { installation }: ClockState, context: Context): Installation =>
  installation === null
    ? {
        ...newRow(context),
        id: 'installation',
        installationId: context.newId<'Installation'>(),
        seriesSuffix: '',
        clockDoubt,
      }
    : revised(installation, { clockDoubt }, context);

/** Notes that the clock was set back. Nothing changes when it is not, or when that is noted already. */
export const decideDoubtClock = (state: ClockState, context: Context): Result<Decision<null>> => {
  const { installation, last } = state;
  if (last === null || !isSetBack(context.now, last) || (installation?.clockDoubt ?? null) !== null) {
    return ok({ value: null, changes: [] });
  }
  const after = installationWith(last, state, context);
  return ok({ value: null, changes: [changeOf('installation', installation, after)] });
};

/** Somebody says that the time shown now is right. Problems: `clockNotInDoubt`. */
export const decideConfirmClock = ({ installation }: ClockState, context: Context): Result<Decision<null>> => {
  if (installation === null || installation.clockDoubt === null) return failed([error('clockNotInDoubt')]);
  const after = revised(installation, { clockDoubt: null }, context);
  return ok({ value: null, changes: [changeOf('installation', installation, after)] });
};
