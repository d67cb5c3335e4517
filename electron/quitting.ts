/**
 * The end of the program waits for its window: a page that asked to be told (`awaitQuit`) is told when the user closes
 * it, saves what it must, and says that it is ready. A page that hangs holds the end up for `longestWait` at the most.
 */
import type { WebContents } from 'electron';

/** Milliseconds the program waits for a page to say that it is ready. */
export const longestWait = 30_000;

/** The window, as far as its end goes. */
interface Closable {
  readonly on: (name: 'close', listener: (event: { preventDefault: () => void }) => void) => unknown;
  readonly destroy: () => void;
  readonly webContents: Pick<WebContents, 'id'>;
}

/** Pages that want to be told, and how the end goes on once they are ready. */
export class Quitting {
  private readonly end: () => void;
  private readonly told = new Map<number, () => void>();
  private readonly closing = new Map<number, () => void>();

  /** `end` is called when a window held up the end of the program and is gone now. */
  constructor(end: () => void) {
    this.end = end;
  }

  /** Resolves when the page's window is to be closed. A page that asks anew was loaded anew. */
  awaitQuit(page: Pick<WebContents, 'id'>): Promise<null> {
    return new Promise((resolve) => {
      this.told.set(page.id, () => resolve(null));
    });
  }

  ready(page: Pick<WebContents, 'id'>): void {
    this.closing.get(page.id)?.();
  }

  /** Holds the window's end up until its page is ready. */
  watch(window: Closable): void {
    const { id } = window.webContents;
    window.on('close', (event) => {
      if (this.closing.has(id)) {
        event.preventDefault();
        return;
      }
      const tell = this.told.get(id);
      if (tell === undefined) return;
      event.preventDefault();
      this.told.delete(id);
      const timer = setTimeout(() => this.closing.get(id)?.(), longestWait);
      this.closing.set(id, () => {
        clearTimeout(timer);
        this.closing.delete(id);
        window.destroy();
        this.end();
      });
      tell();
    });
  }
}
