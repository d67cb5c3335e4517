/** Whether this window is locked: by hand, or because nobody touched it for long. */
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { now } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';

/** What a window loaded anew goes by: when it was touched last (milliseconds), or that it is locked. */
const noteKey = 'fettle-lock';
const lockedNote = 'locked';

const minute = 60_000;

/** How often it is looked whether the time is up, and noted when the window was touched, in milliseconds. */
const lookEvery = 5_000;

let isLocked = false;
let touchedAt = 0;
const listeners = new Set<() => void>();

const moment = (): number => Date.parse(now());

const set = (locked: boolean): void => {
  isLocked = locked;
  touchedAt = moment();
  sessionStorage.setItem(noteKey, locked ? lockedNote : String(touchedAt));
  for (const listener of listeners) listener();
};

/** Locks the window. */
export const lockScreen = (): void => set(true);

/** Opens the window again, after a right PIN. */
export const unlockScreen = (): void => set(false);

/** Whether nobody touched the window for as long as the settings allow; minutes null: however long. */
export const isIdle = (minutes: number | null, since: number, at: number): boolean =>
  minutes !== null && at - since >= minutes * minute;

/** Whether a window that begins is locked, by the note of the one before it; null: it is a new one. */
export const beginsLocked = (note: string | null, minutes: number | null, at: number): boolean =>
  note === lockedNote || isIdle(minutes, Number(note ?? 0), at);

/** Whether there is a PIN to open the window with again. */
const hasKey = (person: Person | undefined): boolean => person !== undefined && person.pin !== null;

const personHere = ({ people, settings: { currentPersonId: id } }: Fleet): Person | undefined =>
  id === null ? undefined : people.get(id);

let hasBegun = false;

/** Once a window: who opens it anew is asked as if they had been away. */
const begin = (fleet: Fleet): void => {
  if (hasBegun) return;
  hasBegun = true;
  touchedAt = moment();
  isLocked =
    hasKey(personHere(fleet)) &&
    beginsLocked(sessionStorage.getItem(noteKey), fleet.settings.security.lockMinutes, touchedAt);
};

/** Forgets that the window ever began, as one loaded anew has: for tests. */
export const beginAnew = (): void => {
  hasBegun = false;
  isLocked = false;
};

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

const watchTouches = (minutes: number | null, canLock: boolean): (() => void) => {
  const touch = (): void => {
    if (!isLocked) touchedAt = moment();
  };
  const look = (): void => {
    if (isLocked) return;
    if (canLock && isIdle(minutes, touchedAt, moment())) lockScreen();
    else sessionStorage.setItem(noteKey, String(touchedAt));
  };
  for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
  look();
  const timer = setInterval(look, lookEvery);
  return () => {
    for (const name of touches) removeEventListener(name, touch, { capture: true });
    clearInterval(timer);
  };
};

const listen = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** While the window is locked nothing but the lock is seen, heard of or reached; what is typed there stays. */
const useCover = (locked: boolean): void => {
  useLayoutEffect(() => {
    if (!locked) return;
    const focused = document.activeElement;
    document.body.dataset['locked'] = '';
    if (focused instanceof HTMLElement) focused.blur();
    return () => {
      delete document.body.dataset['locked'];
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    };
  }, [locked]);
};

/** Keeps the lock of this window; answers whether it is locked, and whether somebody could open it again. */
export const useLock = (fleet: Fleet): { readonly locked: boolean; readonly canLock: boolean } => {
  begin(fleet);
  const locked = useSyncExternalStore(listen, () => isLocked);
  const minutes = fleet.settings.security.lockMinutes;
  const canLock = hasKey(personHere(fleet));
  useEffect(() => watchTouches(minutes, canLock), [minutes, canLock]);
  useCover(locked);
  return { locked, canLock };
};
