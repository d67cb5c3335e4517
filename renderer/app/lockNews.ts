/** What the windows of the program tell each other of the lock: locked is the program, not one of its windows. */

/** When some window was touched, in milliseconds, or that all are to be locked or open. */
export type LockNews = 'locked' | 'open' | { readonly touchedAt: number };

const channelName = 'fettle-lock';
/** Held by every window that is locked: one that begins asks for it. */
const heldName = 'fettle-locked';

let channel: BroadcastChannel | null = null;

/** Calls `hear` with what other windows tell. Returns the way to stop it. */
export const followLock = (hear: (news: LockNews) => void): (() => void) => {
  const opened = new BroadcastChannel(channelName);
  opened.onmessage = (event: MessageEvent<LockNews>) => hear(event.data);
  channel = opened;
  return () => {
    opened.close();
    if (channel === opened) channel = null;
  };
};

/** Tells the other windows. */
export const tellLock = (news: LockNews): void => channel?.postMessage(news);

let letGo: (() => void) | null = null;

/** Shows to windows that begin whether this one is locked. */
export const showLocked = (isLocked: boolean): void => {
  letGo?.();
  letGo = null;
  if (!isLocked) return;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks.request(heldName, { mode: 'shared' }, () => held);
};

/** Whether some other window is locked. */
export const isLockedElsewhere = async (): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name === heldName);
