/** Wrong PINs: a few are slips of the finger, more are guesses, and each guess takes longer to be allowed. */
import type { Instant } from '#kernel/instant.ts';
import type { Person } from './person.ts';

/** Wrong tries of one person's PIN in a row. */
export interface PinTries {
  readonly id: Person['id'];
  readonly wrong: number;
  /** When the last one was. */
  readonly at: Instant;
}

/** So many wrong ones in a row are a slip of the finger. */
const slips = 5;

const firstWait = 30;
const longestWait = 900;

/** Seconds to wait after so many wrong tries in a row: none up to the fourth, then 30, doubling up to 15 minutes. */
export const waitAfter = (wrong: number): number =>
  wrong < slips ? 0 : Math.min(longestWait, firstWait * 2 ** (wrong - slips));

/**
 * Whole seconds, rounded up, until the PIN may be tried again; 0: now. Who sets the clock back waits no longer: they
 * might as well set it forward.
 */
export const secondsLeft = (tries: PinTries | null | undefined, now: Instant): number => {
  if (tries === null || tries === undefined) return 0;
  const passed = (Date.parse(now) - Date.parse(tries.at)) / 1000;
  return passed < 0 ? 0 : Math.max(0, Math.ceil(waitAfter(tries.wrong) - passed));
};

/** The tries with one more counted: before it is known whether it is right, so that breaking off gains nothing. */
export const tried = (id: Person['id'], tries: PinTries | null | undefined, now: Instant): PinTries => ({
  id,
  wrong: (tries?.wrong ?? 0) + 1,
  at: now,
});
