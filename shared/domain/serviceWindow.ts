/** When a level is due and between which days it is in order, in epoch days; NaN for what is not known. */
import { dayOfValue, type MeterClocks } from './meterClock.ts';
import type { Track } from './serviceTrack.ts';
import { earlyOf, lateOf, type Progress } from './triggerProgress.ts';

export interface Window {
  readonly on: number;
  readonly openOn: number;
  readonly closeOn: number;
}

/** The due point of a trigger and its window. */
export const triggerWindow = (progress: Progress, clocks: MeterClocks): Window => {
  const { pace, planned } = progress;
  const open = planned - earlyOf(progress);
  const close = planned + lateOf(progress);
  if (pace.meter === null) return { on: planned, openOn: open, closeOn: close };
  const clock = clocks[pace.meter];
  const rate = clock?.p50 ?? Number.NaN;
  return {
    on: dayOfValue(clock, planned, rate),
    openOn: dayOfValue(clock, open, rate),
    closeOn: dayOfValue(clock, close, rate),
  };
};

/** The day of a level from the days of two triggers: `first` the earlier one known, `last` the later, unknown when one is. */
export const combinedDay = (combine: 'first' | 'last', a: number, b: number): number => {
  if (combine === 'last') return Math.max(a, b);
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : Math.min(a, b);
};

/** The windows of two triggers as the level's. */
export const combinedWindow = (combine: 'first' | 'last', a: Window, b: Window): Window => ({
  on: combinedDay(combine, a.on, b.on),
  openOn: combinedDay(combine, a.openOn, b.openOn),
  closeOn: combinedDay(combine, a.closeOn, b.closeOn),
});

const unknownWindow: Window = { on: Number.NaN, openOn: Number.NaN, closeOn: Number.NaN };

/** The window of a level as a whole. */
export const levelWindow = (track: Track, clocks: MeterClocks): Window => {
  let whole: Window | null = null;
  for (const progress of track.progress) {
    const own = triggerWindow(progress, clocks);
    whole = whole === null ? own : combinedWindow(track.level.combine, whole, own);
  }
  return whole ?? unknownWindow;
};
