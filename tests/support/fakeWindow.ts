/** The stand-in's windows and pages: what main does to them is kept, what a test wants of them is emitted. */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type PrintCallback = Parameters<Electron.WebContents['print']>[1];

export class FakeWebContents extends EventEmitter {
  readonly id = 1;
  openHandler: OpenHandler | undefined;
  url = '';
  pdfOptions: Electron.PrintToPDFOptions | undefined;
  /** What the print dialog says: nothing wrong, or the reason. */
  printRefusal: string | null = null;

  reloads = 0;

  reload(): void {
    this.reloads += 1;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.url;
  }

  printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.pdfOptions = options;
    return Promise.resolve(Buffer.from('%PDF-stand-in'));
  }

  print(_options?: Electron.WebContentsPrintOptions, done?: PrintCallback): void {
    done?.(this.printRefusal === null, this.printRefusal ?? '');
  }
}

/** Every window opened since the last reset. */
export const openedWindows: FakeBrowserWindow[] = [];

export class FakeBrowserWindow extends EventEmitter {
  readonly webContents = new FakeWebContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly done: string[] = [];
  bounds: Electron.Rectangle = { x: 10, y: 20, width: 1000, height: 700 };
  minimized = false;
  maximized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    openedWindows.push(this);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.url = url;
    return Promise.resolve();
  }

  show(): void {
    this.done.push('show');
  }

  destroy(): void {
    this.done.push('destroy');
  }

  focus(): void {
    this.done.push('focus');
  }

  restore(): void {
    this.done.push('restore');
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }

  setMenuBarVisibility(isVisible: boolean): void {
    this.done.push(isVisible ? 'menu bar' : 'no menu bar');
  }

  static getAllWindows(): FakeBrowserWindow[] {
    return openedWindows;
  }

  static fromWebContents(contents: unknown): FakeBrowserWindow | null {
    return openedWindows.find((window) => window.webContents === contents) ?? null;
  }
}
