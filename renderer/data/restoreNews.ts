/** Tells the other windows that the records are being replaced: what they would still write would be lost. */
const channelName = 'fettle-places';

let channel: BroadcastChannel | null = null;

/** One channel a window, so that it does not hear itself. */
const opened = (): BroadcastChannel => {
  channel ??= new BroadcastChannel(channelName);
  return channel;
};

/** Calls `listener` when another window begins to replace the records. Returns the way to stop it. */
export const followRestores = (listener: () => void): (() => void) => {
  const heard = opened();
  heard.addEventListener('message', listener);
  return () => heard.removeEventListener('message', listener);
};

/** Tells the other windows to let go of the records. */
export const tellRestore = (): void => opened().postMessage('restore');
