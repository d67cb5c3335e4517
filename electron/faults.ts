/** What goes wrong around the page is written into the log; a page that died is loaded again. */
import type { App, WebContents } from 'electron';
import { faultDetail } from '#bridge/faultDetail.ts';
import type { Log } from './log.ts';

/** A page that keeps dying is not loaded again and again. */
const mostReloads = 3;

const watchPage = (contents: WebContents, log: Log): void => {
  let reloads = 0;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.append({ level: 'error', code: 'page.gone', detail: `${reason} ${exitCode}` });
    reloads += 1;
    // Every write was on the disk before it counted as done: the page comes back where it was.
    if (reloads <= mostReloads) contents.reload();
  });
  contents.on('unresponsive', () => log.append({ level: 'warning', code: 'page.unresponsive', detail: '' }));
  contents.on('preload-error', (_event, _file, reason) =>
    log.append({ level: 'error', code: 'preload.failed', detail: faultDetail(reason) }),
  );
};

/** Once, before the first window: its pages, and the processes beside them. */
export const watchPages = (app: Pick<App, 'on'>, log: Log): void => {
  app.on('web-contents-created', (_event, contents) => watchPage(contents, log));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.append({ level: 'error', code: 'process.gone', detail: `${type} ${reason} ${exitCode}` }),
  );
};

/** What main itself did not catch. Electron's own dialog still tells the user of an exception. */
export const watchProcess = (process: Pick<NodeJS.Process, 'on'>, log: Log): void => {
  process.on('uncaughtExceptionMonitor', (reason) =>
    log.append({ level: 'error', code: 'main.fault', detail: faultDetail(reason) }),
  );
  process.on('unhandledRejection', (reason) =>
    log.append({ level: 'error', code: 'main.rejection', detail: faultDetail(reason) }),
  );
};
