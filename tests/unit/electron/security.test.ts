import { describe, expect, it } from 'vitest';
import { externalLink, isOwnPage, mayLoad, mayUse } from '#electron/security.ts';

const dev = 'http://127.0.0.1:5173/';

describe('a page of ours', () => {
  it.each([
    { url: 'app://fettle/', devServer: null, ours: true },
    { url: 'app://fettle/index.html#/today', devServer: null, ours: true },
    { url: 'app://fettle.evil/', devServer: null, ours: false },
    { url: 'app://evil/fettle', devServer: null, ours: false },
    { url: 'https://fettle/', devServer: null, ours: false },
    { url: 'app://fettle@evil/', devServer: null, ours: false },
    { url: 'file:///etc/passwd', devServer: null, ours: false },
    { url: 'data:text/html,x', devServer: null, ours: false },
    { url: 'not a url', devServer: null, ours: false },
    { url: '', devServer: null, ours: false },
    { url: dev, devServer: null, ours: false },
    { url: `${dev}#/today`, devServer: dev, ours: true },
    { url: 'http://127.0.0.1:51730/', devServer: dev, ours: false },
    { url: 'http://127.0.0.1.evil:5173/', devServer: dev, ours: false },
  ])('$url (development server $devServer): $ours', ({ url, devServer, ours }) => {
    expect(isOwnPage(url, devServer)).toBe(ours);
  });
});

describe('a link out of the program', () => {
  it.each([
    { url: 'https://example.org/a?b#c', link: 'https://example.org/a?b#c' },
    { url: 'HTTPS://EXAMPLE.org', link: 'https://example.org/' },
    { url: 'mailto:workshop@example.org', link: 'mailto:workshop@example.org' },
    { url: 'http://example.org/', link: null },
    { url: 'https://bank.example@evil.example/', link: null },
    { url: 'javascript:alert(1)', link: null },
    { url: ' https:evil', link: 'https://evil/' },
    { url: 'file:///bin/sh', link: null },
    { url: 'smb://server/share', link: null },
    { url: 'ms-settings:', link: null },
    { url: 'https://', link: null },
  ])('$url opens $link', ({ url, link }) => {
    expect(externalLink(url)).toBe(link);
  });
});

describe('what a page may load', () => {
  it.each([
    { url: 'app://fettle/assets/a.js', devServer: null, loads: true },
    { url: 'blob:app://fettle/1', devServer: null, loads: true },
    { url: 'data:image/png;base64,AA', devServer: null, loads: true },
    { url: 'https://example.org/', devServer: null, loads: false },
    { url: 'http://127.0.0.1:5173/', devServer: null, loads: false },
    { url: 'ws://127.0.0.1:5173/', devServer: null, loads: false },
    { url: 'ws://127.0.0.1:5173/', devServer: dev, loads: true },
    { url: 'ws://example.org:5173/', devServer: dev, loads: false },
    { url: 'file:///etc/passwd', devServer: null, loads: false },
    { url: 'nonsense', devServer: null, loads: false },
  ])('$url (development server $devServer): $loads', ({ url, devServer, loads }) => {
    expect(mayLoad(url, devServer)).toBe(loads);
  });
});

describe('a permission', () => {
  it.each([
    { permission: 'media', mediaTypes: ['video'], pageUrl: 'app://fettle/#/defects/new', granted: true },
    { permission: 'media', mediaTypes: ['video'], pageUrl: 'app://fettle/#/verify?code=1', granted: true },
    { permission: 'media', mediaTypes: ['video'], pageUrl: 'app://fettle/#/kiosk', granted: true },
    {
      permission: 'media',
      mediaTypes: ['video'],
      pageUrl: 'app://fettle/#/checks/paper?day=2026-03-10',
      granted: true,
    },
    { permission: 'media', mediaTypes: ['video'], pageUrl: 'app://fettle/#/today', granted: false },
    { permission: 'media', mediaTypes: ['video'], pageUrl: 'app://fettle/#/defectsx', granted: false },
    { permission: 'media', mediaTypes: ['video', 'audio'], pageUrl: 'app://fettle/#/defects', granted: false },
    { permission: 'media', mediaTypes: [], pageUrl: 'app://fettle/#/defects', granted: false },
    { permission: 'media', mediaTypes: undefined, pageUrl: 'app://fettle/#/defects', granted: false },
    { permission: 'media', mediaTypes: ['video'], pageUrl: 'https://evil.example/#/defects', granted: false },
    { permission: 'clipboard-sanitized-write', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: true },
    { permission: 'clipboard-read', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: false },
    { permission: 'geolocation', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: false },
    { permission: 'notifications', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: false },
    { permission: 'openExternal', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: false },
    { permission: 'fileSystem', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: false },
    { permission: 'unknown', mediaTypes: undefined, pageUrl: 'app://fettle/#/today', granted: false },
  ])('$permission $mediaTypes on $pageUrl: $granted', ({ granted, ...request }) => {
    expect(mayUse(request, null)).toBe(granted);
  });
});
