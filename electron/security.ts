/**
 * What a page may do, as pure decisions over parsed URLs: which pages are ours, which links leave the
 * program, which permissions are granted. Everything not named here is denied.
 */
import { appHost, appScheme } from '#bridge/origin.ts';

/** The URL's parts; null when it is none. */
export const parsedUrl = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

/** Whether a URL is a page of ours: the program's own origin or, in development, the development server's. */
export const isOwnPage = (url: string, devServer: string | null): boolean => {
  const page = parsedUrl(url);
  if (!page) return false;
  if (page.protocol === `${appScheme}:` && page.host === appHost) return true;
  return devServer !== null && page.origin === parsedUrl(devServer)?.origin;
};

/** The link to hand to the system's browser or mail program, in its normal form; null for any other scheme. */
export const externalLink = (url: string): string | null => {
  const link = parsedUrl(url);
  if (link === null) return null;
  // A user name before the host is how a link pretends to lead elsewhere.
  if (link.username !== '' || link.password !== '') return null;
  return link.protocol === 'https:' || link.protocol === 'mailto:' ? link.href : null;
};

/** Whether a page may load a URL: its own files and what it made itself, never the network. */
export const mayLoad = (url: string, devServer: string | null): boolean => {
  const target = parsedUrl(url);
  if (!target) return false;
  if (['blob:', 'data:', 'devtools:'].includes(target.protocol)) return true;
  if (isOwnPage(url, devServer)) return true;
  const dev = devServer === null ? null : parsedUrl(devServer);
  return dev !== null && target.protocol === 'ws:' && target.host === dev.host;
};

/** Screens with a camera on them: photos of defects and checks, labels and certificates read by their QR code. */
const cameraScreens: readonly string[] = ['/checks', '/kiosk', '/defects', '/verify'];

/** What the page asks for, as Electron tells it. */
export interface PermissionRequest {
  readonly permission: string;
  /** The page's URL with its fragment, which names the screen. */
  readonly pageUrl: string;
  readonly mediaTypes?: readonly string[] | undefined;
}

/** Whether to grant it: the camera on its screens, and putting text on the clipboard after a click. */
export const mayUse = (request: PermissionRequest, devServer: string | null): boolean => {
  if (!isOwnPage(request.pageUrl, devServer)) return false;
  if (request.permission === 'clipboard-sanitized-write') return true;
  if (request.permission !== 'media') return false;
  const media = request.mediaTypes ?? [];
  return media.length > 0 && media.every((type) => type === 'video') && isCameraScreen(request.pageUrl);
};

const isCameraScreen = (pageUrl: string): boolean => {
  const screen = (parsedUrl(pageUrl)?.hash ?? '').replace(/^#/, '').replace(/[?].*$/, '');
  return cameraScreens.some((path) => screen === path || screen.startsWith(`${path}/`));
};
