/** Keeps a part of the audit trail up for a screen: reads on while more is wanted, puts what is new before it. */
import type { AuditReader } from '#data/auditReading.ts';
import type { AuditEntry } from '#domain/audit.ts';
import type { Instant } from '#kernel/instant.ts';

/** What of the trail is there. */
export interface TrailState {
  /** The latest first. */
  readonly entries: readonly AuditEntry[];
  readonly isEnd: boolean;
  /** While it reads: how far back it has looked; null: not yet. */
  readonly reached: Instant | null;
  readonly isReading: boolean;
  /** Whether somebody stopped the search before it came to an end. */
  readonly isPaused: boolean;
}

/** Before anything is read. */
export const unreadTrail: TrailState = { entries: [], isEnd: false, reached: null, isReading: true, isPaused: false };

/** Entries more that are read when the end of those shown comes near. */
const moreAtOnce = 200;

/** One reading of the trail, until it is stopped. */
export class TrailPump {
  private state: TrailState = unreadTrail;
  private wanted = 0;
  private isBusy = false;
  private isStopped = false;
  private readonly open: () => Promise<AuditReader>;
  private readonly show: (state: TrailState) => void;
  private reader: Promise<AuditReader> | null = null;

  constructor(open: () => Promise<AuditReader>, show: (state: TrailState) => void) {
    this.open = open;
    this.show = show;
  }

  /** Nothing more is shown. */
  stop(): void {
    this.isStopped = true;
    this.reader?.then(
      (reader) => reader.close(),
      () => undefined,
    );
  }

  /** Stops reading for the time being; what is being read is still shown. */
  pause(): void {
    if (this.state.isReading) this.tell({ ...this.state, isReading: false, isPaused: true });
  }

  /** Reads on where it was paused. */
  goOn(): Promise<void> {
    this.tell({ ...this.state, isReading: true, isPaused: false });
    return this.more();
  }

  /** Reads on, unless it is paused. Whoever asks while it reads is served with it. */
  async more(): Promise<void> {
    if (this.isBusy || this.state.isEnd || this.state.isPaused) return;
    this.isBusy = true;
    this.wanted = this.state.entries.length + moreAtOnce;
    try {
      this.reader ??= this.open();
      const reader = await this.reader;
      while (this.readsOn()) {
        const { entries, isEnd, reached } = await reader.next();
        const isEnough = this.state.entries.length + entries.length >= this.wanted;
        const { isPaused } = this.state;
        const isReading = !(isEnd || isEnough || isPaused);
        this.tell({ entries: [...this.state.entries, ...entries], isEnd, reached, isReading, isPaused });
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** Puts what was written meanwhile before the rest. */
  async refresh(): Promise<void> {
    if (this.reader === null) return;
    const newer = await (await this.reader).newer();
    if (newer.length > 0) this.tell({ ...this.state, entries: [...newer, ...this.state.entries] });
  }

  private readsOn(): boolean {
    const { isEnd, isPaused, entries } = this.state;
    return !(this.isStopped || isEnd || isPaused) && entries.length < this.wanted;
  }

  private tell(state: TrailState): void {
    this.state = state;
    if (!this.isStopped) this.show(state);
  }
}
