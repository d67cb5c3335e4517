import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#bridge/logLine.ts';
import { watchPages, watchProcess } from '#electron/faults.ts';
import { FakeWebContents } from '#tests/support/fakeWindow.ts';

const logged = () => {
  const events: LogEvent[] = [];
  return { events, log: { append: (event: LogEvent) => void events.push(event), last: () => [] } };
};

const watchedPage = () => {
  const { events, log } = logged();
  const app = new EventEmitter();
  watchPages(app as unknown as Electron.App, log);
  const page = new FakeWebContents();
  app.emit('web-contents-created', {}, page);
  return { events, app, page };
};

describe('a page that died', () => {
  it('is loaded again, three times at most, and each time is logged', () => {
    const { events, page } = watchedPage();
    for (let i = 0; i < 5; i += 1) page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
    expect(page.reloads).toBe(3);
    expect(events).toHaveLength(5);
    expect(events[0]).toEqual({ level: 'error', code: 'page.gone', detail: 'crashed 139' });
  });

  it('is left alone when it was closed', () => {
    const { events, page } = watchedPage();
    page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect([page.reloads, events.length]).toEqual([0, 0]);
  });
});

describe('the log', () => {
  it('hears of pages that hang, preload scripts that fail and processes that die', () => {
    const { events, app, page } = watchedPage();
    page.emit('unresponsive');
    page.emit('preload-error', {}, '/opt/fettle/preload.cjs', new TypeError('x is not a function'));
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 9 });
    expect(events.map(({ code }) => code)).toEqual(['page.unresponsive', 'preload.failed', 'process.gone']);
  });

  it('hears of what main did not catch', () => {
    const { events, log } = logged();
    const process = new EventEmitter();
    watchProcess(process as unknown as NodeJS.Process, log);
    process.emit('uncaughtExceptionMonitor', new RangeError('too deep'));
    process.emit('unhandledRejection', 'Wang Fang');
    expect(events.map(({ code, detail }) => `${code} ${detail.split('\n')[0]}`)).toEqual([
      'main.fault RangeError: too deep',
      'main.rejection string',
    ]);
  });
});
