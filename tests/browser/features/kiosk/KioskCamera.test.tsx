import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { machineLabelText } from '#print/machineLabelText.ts';
import { heldCode } from '#tests/support/heldCode.ts';
import {
  enterKioskWorld,
  type KioskWorld,
  leaveKioskWorld,
  looksRight,
  sees,
  show,
  tap,
} from '#tests/support/kioskAtWork.tsx';

let world: KioskWorld;
const streams: MediaStream[] = [];

beforeEach(async () => {
  world = await enterKioskWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  streams.length = 0;
  await leaveKioskWorld(world);
});

const { mediaDevices } = navigator;

/** A camera before which a code is held; null: one that may not be used. */
const connect = (text: string | null): void => {
  const camera = { kind: 'videoinput', deviceId: 'c', groupId: '', label: '', toJSON: () => ({}) } as const;
  vi.spyOn(mediaDevices, 'enumerateDevices').mockResolvedValue([camera]);
  vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(() => {
    if (text === null) return Promise.reject(new DOMException('no', 'NotAllowedError'));
    const stream = heldCode(text);
    streams.push(stream);
    return Promise.resolve(stream);
  });
};

const isLit = (): boolean =>
  streams.some((stream) => stream.getTracks().some(({ readyState }) => readyState === 'live'));

describe('the camera of the shared screen', () => {
  it('reads the label of a machine and the badge of an operator, and is off again', async () => {
    connect(machineLabelText(world.forklift.id));
    await show();
    await tap(/^English/);
    await tap('Camera');
    await sees('Who are you?');
    await expect.poll(isLit).toBe(false);
    connect('B-100');
    await looksRight();
    await tap('Camera');
    await sees('What does the meter show?');
    await expect.poll(isLit).toBe(false);
  });

  it('says that no machine has the code, and lets go of the camera when one goes back', async () => {
    connect('nothing of ours');
    await show();
    await tap(/^English/);
    await tap('Camera');
    await expect.element(page.getByText('No machine has this code.')).toBeVisible();
    await expect.poll(isLit).toBe(false);
    connect('');
    await tap('Camera');
    await sees('Hold the QR code before the camera');
    await expect.poll(isLit).toBe(true);
    await looksRight();
    await tap('Back');
    await sees('Which machine?');
    await expect.poll(isLit).toBe(false);
  });

  it('says why where it may not be used, and is not offered where there is none', async () => {
    connect(null);
    await show();
    await tap(/^English/);
    await tap('Camera');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/may not be used/);
    await looksRight();
    vi.spyOn(mediaDevices, 'enumerateDevices').mockResolvedValue([]);
    await tap('Back');
    await sees('Which machine?');
    await expect.element(page.getByRole('button', { name: /FL-03/ })).toBeVisible();
    expect(page.getByRole('button', { name: 'Camera' }).elements()).toEqual([]);
  });
});
