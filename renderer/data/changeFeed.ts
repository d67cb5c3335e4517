/** Tells this window and the others what was written, once it is on the disk. */
import type { Change, TableName } from '#domain/change.ts';

/** News of a commit: the rows changed, or only that so much changed that it is best read anew. */
export type News = { readonly kind: 'changes'; readonly changes: readonly Change[] } | { readonly kind: 'reload' };

/** Name of the channel between the windows of this origin. */
const channelName = 'fettle';

/** More rows than this are read anew by the other windows rather than sent. */
const mostSent = 2_000;

/** Tables nobody follows by news: their readers ask the database. */
const unfollowed: ReadonlySet<TableName> = new Set(['readings', 'counters', 'importBatches']);

const listeners = new Set<(news: News) => void>();
let channel: BroadcastChannel | null = null;

const hear = (news: News): void => {
  for (const listener of listeners) listener(news);
};

const openChannel = (): BroadcastChannel => {
  const opened = new BroadcastChannel(channelName);
  opened.onmessage = (event: MessageEvent<News>) => hear(event.data);
  return opened;
};

/** Calls `listener` with the news of this window, of workers and of other windows. Returns the way to stop it. */
export const followNews = (listener: (news: News) => void): (() => void) => {
  channel ??= openChannel();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    channel?.close();
    channel = null;
  };
};

/** Sends on a channel of its own where this side follows nothing, as a worker does. */
const send = (news: News): void => {
  if (channel !== null) {
    channel.postMessage(news);
    return;
  }
  const once = new BroadcastChannel(channelName);
  once.postMessage(news);
  once.close();
};

/** Tells everyone which rows a commit changed. */
export const tellChanges = (all: readonly Change[]): void => {
  const changes = all.filter(({ table }) => !unfollowed.has(table));
  if (changes.length === 0) return;
  hear({ kind: 'changes', changes });
  send(changes.length > mostSent ? { kind: 'reload' } : { kind: 'changes', changes });
};

/** Tells everyone that much changed at once, as after an import. */
export const tellReload = (): void => {
  hear({ kind: 'reload' });
  send({ kind: 'reload' });
};
