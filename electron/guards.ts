/** Hangs the decisions of security.ts on every page and on the session they share. */
import type { App, Session, Shell, WebContents } from 'electron';
import { externalLink, isOwnPage, mayLoad, mayUse } from './security.ts';

/** What the guards act upon. */
export interface Guarded {
  readonly app: Pick<App, 'on'>;
  readonly session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest'
  >;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly devServer: string | null;
}

/** Once, before the first window. */
export const guardPages = (guarded: Guarded): void => {
  guardSession(guarded);
  guarded.app.on('web-contents-created', (_event, contents) => guardContents(contents, guarded));
};

const guardContents = (contents: WebContents, { shell, devServer }: Guarded): void => {
  const stay = (event: { preventDefault: () => void; url: string }): void => {
    if (!isOwnPage(event.url, devServer)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    // A machine without a mail program refuses mailto:; that is no defect of ours and nothing is lost.
    if (link) shell.openExternal(link).catch(() => undefined);
    return { action: 'deny' };
  });
};

const guardSession = ({ session, devServer }: Guarded): void => {
  session.setPermissionRequestHandler((...[contents, permission, grant, details]) => {
    const mediaTypes = 'mediaTypes' in details ? details.mediaTypes : undefined;
    grant(mayUse({ permission, pageUrl: contents.getURL(), mediaTypes }, devServer));
  });
  session.setPermissionCheckHandler((...[contents, permission, , details]) => {
    const mediaTypes = details.mediaType === undefined ? undefined : [details.mediaType];
    return mayUse({ permission, pageUrl: contents?.getURL() ?? '', mediaTypes }, devServer);
  });
  // USB, serial ports, HID: no screen has a use for them.
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, devServer) }));
};
