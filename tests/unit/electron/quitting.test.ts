import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longestWait, Quitting } from '#electron/quitting.ts';

class Window {
  readonly webContents = { id: 7 };
  readonly done: string[] = [];
  private closing: ((event: { preventDefault: () => void }) => void) | null = null;

  on(_name: 'close', listener: (event: { preventDefault: () => void }) => void): void {
    this.closing = listener;
  }

  destroy(): void {
    this.done.push('destroyed');
  }

  /** Closes it as a user does; says whether it was held open. */
  close(): boolean {
    let isHeld = false;
    this.closing?.({ preventDefault: () => (isHeld = true) });
    return isHeld;
  }
}

let window: Window;
let quitting: Quitting;

beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
  quitting = new Quitting(() => window.done.push('ended'));
  quitting.watch(window);
});
afterEach(() => vi.useRealTimers());

describe('the end of the program', () => {
  it('waits for nobody who did not ask to be told', () => {
    expect(window.close()).toBe(false);
  });

  it('waits until the page says that it is ready', async () => {
    const told = quitting.awaitQuit(window.webContents);
    expect([window.close(), window.close()]).toEqual([true, true]);
    expect(await told).toBeNull();
    expect(window.done).toEqual([]);
    quitting.ready(window.webContents);
    expect(window.done).toEqual(['destroyed', 'ended']);
    vi.advanceTimersByTime(longestWait);
    expect(window.done).toHaveLength(2);
  });

  it('waits 30 seconds at the most', async () => {
    void quitting.awaitQuit(window.webContents);
    window.close();
    vi.advanceTimersByTime(longestWait - 1);
    expect(window.done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([longestWait, window.done]).toEqual([30_000, ['destroyed', 'ended']]);
  });

  it('is not hastened by a page that says it is ready unasked', () => {
    quitting.ready(window.webContents);
    expect(window.done).toEqual([]);
  });
});
