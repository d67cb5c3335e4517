import { useSyncExternalStore } from 'react';

/**
 * The address lives behind the `#`, path and query both: it works alike on app:// and http://, and a link to another
 * page leaves this page's filters behind.
 */
const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
};

const parts = (): readonly [string, string] => {
  const [path = '', query = ''] = location.hash.replace(/^#?\/?/, '').split('?');
  return [`/${path}`, query];
};

const navigate = (to: string, options: { readonly replace?: boolean; readonly state?: unknown } = {}): void => {
  const target = to.startsWith('?') ? parts()[0] + to : to;
  const method = options.replace ? 'replaceState' : 'pushState';
  history[method](options.state ?? null, '', `#${target}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

/** wouter's location hook over the hash. */
export const useHashPath = (): [string, typeof navigate] => [
  useSyncExternalStore(subscribe, () => parts()[0]),
  navigate,
];

useHashPath.hrefs = (href: string): string => `#${href}`;
useHashPath.searchHook = (): string => useSyncExternalStore(subscribe, () => parts()[1]);
