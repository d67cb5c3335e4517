/** `npm start -- --browser` as a user gives it: the real command, the real ports. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { buildIfStale } from '#electron/launch/build.mjs';

const started: ChildProcess[] = [];

interface Start {
  /** All it said so far. */
  readonly said: () => string;
  /** Settles with the address it named, or rejects when it ended without one. */
  readonly address: Promise<string>;
  /** Settles with its exit code. */
  readonly ended: Promise<number | null>;
}

const start = (...args: string[]): Start => {
  const child = spawn(process.execPath, ['electron/launch/start.mjs', ...args], {
    env: { ...process.env, CI: 'true', DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      text += chunk.toString();
      const [found] =
        /http:\/\/127\.0\.0\.1:\d+\/(?= –|\n|$)/m.exec(text.split(/Fettle (?:already )?runs at /)[1] ?? '') ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => reject(new Error(`It ended without naming an address:\n${text}`)));
  });
  return { said: () => text, address, ended };
};

beforeAll(buildIfStale);

afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});

it('serves the built program, and a second start points to the first', async () => {
  const first = start('--browser');
  const address = await first.address;
  const answer = await fetch(address);
  expect(await answer.text()).toContain('<title>Fettle</title>');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(first.said()).not.toContain('Electron');

  const second = start('--browser');
  expect(await second.address).toBe(address);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('already runs');
});

// Elsewhere a display is always there, and the start would open Electron.
it.skipIf(process.platform !== 'linux')('says in one line why it is not Electron that opens', async () => {
  const program = start();
  await program.address;
  const lines = program.said().trim().split('\n');
  expect(lines[0]).toMatch(/^Electron cannot run: .+\. Fettle runs in the browser instead\.$/);
});
