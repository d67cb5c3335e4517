/** A backup that lies beyond this worker: its bytes are asked for, piece by piece. */
import type { Problem } from '#kernel/result.ts';
import { type BackupSource, SourceFailure } from './backupSource.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is asked for. */
export interface AskedBytes {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

/** Asks for bytes and hands on the answers. */
export class AskedSource implements BackupSource {
  readonly size: number;
  private readonly ask: (asked: AskedBytes) => void;
  private last = 0;
  private readonly waiting = new Map<number, { take: (bytes: Bytes) => void; fail: (reason: Error) => void }>();

  constructor(size: number, ask: (asked: AskedBytes) => void) {
    this.size = size;
    this.ask = ask;
  }

  readonly read = (offset: number, length: number): Promise<Bytes> =>
    new Promise((take, fail) => {
      this.last++;
      this.waiting.set(this.last, { take, fail });
      this.ask({ id: this.last, offset, length: Math.min(length, this.size - offset) });
    });

  /** The bytes asked for came. */
  answer(id: number, bytes: Bytes): void {
    this.waiting.get(id)?.take(bytes);
    this.waiting.delete(id);
  }

  /** They cannot be read. */
  refuse(id: number, problem: Problem): void {
    this.waiting.get(id)?.fail(new SourceFailure(problem));
    this.waiting.delete(id);
  }
}
