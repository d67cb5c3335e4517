/** Keeps a fleet up: read once, then followed by the news of every commit. One in each window, one in each worker. */
import type { Change } from '#domain/change.ts';
import { followNews, type News } from './changeFeed.ts';
import { type FleetState, withChanges } from './fleetState.ts';
import { storageProblem } from './storageProblem.ts';

/** Reads the fleet through `read` and hands every state of it to `show`. */
export class FleetKeeper {
  private readonly read: () => Promise<FleetState>;
  private readonly show: (state: FleetState) => void;
  private state: FleetState | null = null;
  /** Changes told while the tables are being read: the reading may have been too early to see them. */
  private waiting: Change[] | null = null;
  private stopFollowing: (() => void) | null = null;

  constructor(read: () => Promise<FleetState>, show: (state: FleetState) => void) {
    this.read = read;
    this.show = show;
  }

  /** Reads the fleet and follows the news from then on. */
  async start(): Promise<void> {
    this.stopFollowing ??= followNews((news) => this.hear(news));
    await this.reload();
  }

  /** Follows no more news, and shows nothing that is still being read. */
  stop(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
    this.waiting = null;
    this.state = null;
  }

  /** Reads all small tables anew. What was shown stays until then. */
  private async reload(): Promise<void> {
    const told: Change[] = [];
    this.waiting = told;
    const read = await this.read();
    // A later reload has taken over (its rows are newer), or nobody follows any more.
    if (this.waiting !== told) return;
    this.waiting = null;
    this.keep(withChanges(read, told));
  }

  private hear(news: News): void {
    if (news.kind === 'reload') {
      this.reload().catch((failure: unknown) => {
        // Closed by an upgrade: a window is told so elsewhere, and keeps what it shows until then.
        if (storageProblem(failure) === null) throw failure;
      });
      return;
    }
    this.waiting?.push(...news.changes);
    if (this.state !== null) this.keep(withChanges(this.state, news.changes));
  }

  private keep(state: FleetState): void {
    this.state = state;
    this.show(state);
  }
}
