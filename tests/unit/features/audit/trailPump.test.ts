import { describe, expect, it, vi } from 'vitest';
import type { AuditPage, AuditReader } from '#data/auditReading.ts';
import { auditEntry } from '#domain/audit.ts';
import { TrailPump, type TrailState } from '#features/audit/trailPump.ts';
import { aContext } from '#tests/support/rows.ts';

const entry = (seq: number) =>
  auditEntry({ command: 'x', counts: {}, changes: [], about: [], compensates: null }, seq, aContext());

/** Pages of `size` entries downwards from `head`; `newer` brings the numbers above it once. */
const readerOf = (head: number, size: number, newer: readonly number[] = []) => {
  let below = head;
  const page = async (): Promise<AuditPage> => {
    const entries = Array.from({ length: Math.min(size, below) }, (_, i) => entry(below - i));
    below -= entries.length;
    return { entries, isEnd: below === 0, reached: entries.at(-1)?.at ?? null };
  };
  const close = vi.fn();
  return { next: page, newer: async () => newer.map(entry), close } satisfies AuditReader;
};

const shownBy = (reader: AuditReader) => {
  const states: TrailState[] = [];
  return {
    states,
    pump: new TrailPump(
      async () => reader,
      (state) => states.push(state),
    ),
  };
};

const seqs = (state: TrailState | undefined) => state?.entries.map(({ seq }) => seq);

describe('the part of the trail that is on the screen', () => {
  it('is read in pages until there are enough, and on when more are wanted', async () => {
    const { states, pump } = shownBy(readerOf(1_000, 90));
    await pump.more();
    expect(states.map(({ entries, isReading }) => [entries.length, isReading])).toEqual([
      [90, true],
      [180, true],
      [270, false],
    ]);
    await pump.more();
    expect(states.at(-1)?.entries).toHaveLength(540);
  });

  it('is asked for by many at once and read once', async () => {
    const { states, pump } = shownBy(readerOf(50, 20));
    await Promise.all([pump.more(), pump.more(), pump.more()]);
    expect(seqs(states.at(-1))).toEqual(Array.from({ length: 50 }, (_, i) => 50 - i));
    expect(states.at(-1)).toMatchObject({ isEnd: true, isReading: false });
  });

  it('gets what is new before the rest', async () => {
    const { states, pump } = shownBy(readerOf(3, 5, [5, 4]));
    await pump.refresh();
    expect(states).toEqual([]);
    await pump.more();
    await pump.refresh();
    expect(seqs(states.at(-1))).toEqual([5, 4, 3, 2, 1]);
  });

  it('is searched no further once that is stopped, until it is to go on', async () => {
    const { states, pump } = shownBy(readerOf(900, 10));
    const reading = pump.more();
    pump.pause();
    await reading;
    const stopped = states.at(-1);
    expect(stopped).toMatchObject({ isReading: false, isPaused: true, isEnd: false });
    expect(stopped?.entries.length).toBeLessThan(200);
    await pump.more();
    expect(states.at(-1)).toBe(stopped);
    await pump.goOn();
    expect(states.at(-1)).toMatchObject({ isReading: false, isPaused: false });
    expect(states.at(-1)?.entries.length).toBeGreaterThanOrEqual(200);
  });

  it('shows nothing more once it is stopped, and lets go of what it read from', async () => {
    const reader = readerOf(900, 10);
    const { states, pump } = shownBy(reader);
    const reading = pump.more();
    pump.stop();
    await reading;
    expect(states).toEqual([]);
    expect(reader.close).toHaveBeenCalledOnce();
  });
});
