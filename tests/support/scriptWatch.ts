/** Hears whatever of a payload comes to life on a page: script, elements, handlers, windows, ways elsewhere. */
import type { OpenApp } from './app.ts';

declare global {
  interface Window {
    /** What was heard on this page since it was loaded. */
    heard?: string[];
    pwned?: (from: unknown) => void;
  }
}

const listen = (): void => {
  const heard: string[] = [];
  window.heard = heard;
  window.pwned = () => heard.push('script ran');
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    heard.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
};

/** Everything in the page that no payload may become. */
const findLive = (): readonly string[] => {
  const found = [...(window.heard ?? [])];
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    const attributes = [...element.attributes];
    const isLive =
      element.hasAttribute('pwned') ||
      ['iframe', 'object', 'embed', 'base', 'marquee', 'xss', 'foreignobject'].includes(localName) ||
      (localName === 'script' && !element.hasAttribute('src')) ||
      attributes.some(({ name }) => name.startsWith('on')) ||
      attributes.some(
        ({ name, value }) => /^(href|src|action|formaction|data)$/.test(name) && /^\s*(java|vb)?script:/i.test(value),
      );
    if (isLive) found.push(`element: ${element.outerHTML.slice(0, 200)}`);
    const address = element.getAttribute('src') ?? (localName === 'link' ? element.getAttribute('href') : null);
    if (
      address !== null &&
      new URL(address, document.baseURI).origin !== location.origin &&
      !/^(data|blob):/.test(address)
    ) {
      found.push(`from elsewhere: ${address}`);
    }
  }
  return found;
};

/** Listens from now on, in every document of the page; answers what asks for what came to life. */
export const scriptWatch = async ({ page, context }: OpenApp): Promise<() => Promise<readonly string[]>> => {
  const ways: string[] = [];
  const { origin } = new URL(page.url());
  page.on('dialog', (dialog) => {
    ways.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (other) => ways.push(`window: ${other.url()}`));
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).origin !== origin) ways.push(`way to: ${frame.url()}`);
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
      ways.push(`request: ${request.url()}`);
  });
  await page.addInitScript(listen);
  await page.reload();
  return async () => [...ways, ...(await page.evaluate(findLive))];
};
