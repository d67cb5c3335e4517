import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { choosePlace, ports, tenantOf } from '#electron/launch/browserPort.mjs';

describe('where a browser finds Fettle', () => {
  it('is always looked for at the same ports, because each is a store of its own', () => {
    expect(ports).toEqual([4173, 4273, 4373]);
  });

  it.each([
    { tenants: ['free', 'free', 'free'], place: { port: 1, isRunning: false, isUsual: true } },
    { tenants: ['fettle', 'free', 'free'], place: { port: 1, isRunning: true, isUsual: true } },
    { tenants: ['other', 'free', 'free'], place: { port: 2, isRunning: false, isUsual: false } },
    { tenants: ['other', 'fettle', 'free'], place: { port: 2, isRunning: true, isUsual: false } },
    { tenants: ['other', 'other', 'free'], place: { port: 3, isRunning: false, isUsual: false } },
    { tenants: ['other', 'other', 'other'], place: null },
  ] as const)('with $tenants is $place', async ({ tenants, place }) => {
    expect(await choosePlace([1, 2, 3], async (port) => tenants[port - 1] ?? 'free')).toEqual(place);
  });
});

describe('who answers at a port', () => {
  let server: Server | SocketServer | undefined;
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

  const listening = async (it: Server | SocketServer): Promise<number> => {
    server = it;
    await new Promise<void>((resolve) => it.listen(0, '127.0.0.1', resolve));
    const address = it.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    return address.port;
  };
  const pageServer = (page: string): Server => createServer((_request, response) => response.end(page));

  it('is Fettle, by its page', async () => {
    const port = await listening(pageServer('<meta name="application-name" content="Fettle" />'));
    expect(await tenantOf(port)).toBe('fettle');
  });

  it('is another program, by its page', async () => {
    expect(await tenantOf(await listening(pageServer('<h1>It works!</h1>')))).toBe('other');
  });

  it('is another program, when it speaks no HTTP', async () => {
    const port = await listening(createSocketServer((socket) => socket.end('SSH-2.0-x\r\n', () => socket.destroy())));
    expect(await tenantOf(port)).toBe('other');
  });

  it('is nobody, when the connection is refused', async () => {
    const port = await listening(pageServer(''));
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    expect(await tenantOf(port)).toBe('free');
  });
});
