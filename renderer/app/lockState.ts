/** Whether the program is locked: by hand, or because nobody touched any of its windows for long. */
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { now } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import { followLock, isLockedElsewhere, type LockNews, showLocked, tellLock } from './lockNews.ts';

/** What a window loaded anew goes by: when it was touched last (milliseconds), or that it is locked. */
const noteKey = 'fettle-lock';
const lockedNote = 'locked';

const minute = 60_000;

/** How often it is looked whether the time is up, and noted when the window was touched, in milliseconds. */
const lookEvery = 5_000;

/** `asking`: a window that begins asks the others, and shows nothing until it knows. */
type LockState = 'open' | 'locked' | 'asking';

let state: LockState = 'open';
let touchedAt = 0;
/** The last touch the other windows know of. */
let toldAt = 0;
const listeners = new Set<() => void>();

const moment = (): number => Date.parse(now());

const set = (next: LockState): void => {
  state = next;
  touchedAt = moment();
  showLocked(next === 'locked');
  sessionStorage.setItem(noteKey, next === 'locked' ? lockedNote : String(touchedAt));
  for (const listener of listeners) listener();
};

/** Locks all windows. */
export const lockScreen = (): void => {
  set('locked');
  tellLock('locked');
};

/** Opens all windows again, after a right PIN. */
export const unlockScreen = (): void => {
  set('open');
  tellLock('open');
};

const hear = (news: LockNews): void => {
  if (typeof news === 'object') touchedAt = Math.max(touchedAt, news.touchedAt);
  else if (news !== state) set(news);
};

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
  if (!hasKey(personHere(fleet))) return;
  if (beginsLocked(sessionStorage.getItem(noteKey), fleet.settings.security.lockMinutes, touchedAt)) {
    state = 'locked';
    showLocked(true);
    return;
  }
  state = 'asking';
  void isLockedElsewhere().then((elsewhere) => {
    if (state === 'asking') set(elsewhere ? 'locked' : 'open');
  });
};

/** Forgets that the window ever began, as one loaded anew has: for tests. */
export const beginAnew = (): void => {
  hasBegun = false;
  state = 'open';
  showLocked(false);
};

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

const watchTouches = (minutes: number | null, canLock: boolean): (() => void) => {
  const touch = (): void => {
    if (state === 'open') touchedAt = moment();
  };
  const look = (): void => {
    if (state !== 'open') return;
    if (canLock && isIdle(minutes, touchedAt, moment())) {
      lockScreen();
      return;
    }
    sessionStorage.setItem(noteKey, String(touchedAt));
    if (touchedAt > toldAt) tellLock({ touchedAt });
    toldAt = touchedAt;
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

/** How the lock stands. */
interface LockStanding {
  readonly isOpen: boolean;
  readonly locked: boolean;
  /** Whether somebody could open it again. */
  readonly canLock: boolean;
}

/** Keeps the lock of this window with that of the others. */
export const useLock = (fleet: Fleet): LockStanding => {
  begin(fleet);
  const stands = useSyncExternalStore(listen, () => state);
  const locked = stands === 'locked';
  const minutes = fleet.settings.security.lockMinutes;
  const canLock = hasKey(personHere(fleet));
  useEffect(() => watchTouches(minutes, canLock), [minutes, canLock]);
  useEffect(() => followLock(hear), []);
  useCover(locked);
  return { isOpen: stands === 'open', locked, canLock };
};
