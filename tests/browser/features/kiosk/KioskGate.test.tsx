import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { startFleet, stopFleet } from '#data/fleet.ts';
import {
  enterKioskWorld,
  type KioskWorld,
  leaveKioskWorld,
  looksRight,
  pin,
  scan,
  sees,
  show,
  tap,
  toReading,
} from '#tests/support/kioskAtWork.tsx';
import { managerPin, operatorPin } from '#tests/support/kioskRows.ts';

let world: KioskWorld;
beforeEach(async () => {
  world = await enterKioskWorld();
});
afterEach(() => leaveKioskWorld(world));

const checks = () => world.db.checks.toArray();
const onlyCheck = async () => (await world.db.checks.toArray())[0];

describe('before a check, the shared screen', () => {
  it('refuses a reading below the last, and questions a jump', async () => {
    await show();
    await toReading();
    await pin('12');
    await tap('Begin the check');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/1,234.5/);
    expect(await checks()).toEqual([]);
    await tap('Take back a sign');
    await tap('Take back a sign');
    await pin('9999999');
    await tap('Begin the check');
    await sees('Is that right?');
    await looksRight();
    await tap('No');
    expect(await checks()).toEqual([]);
  });

  it('lets nobody on by name alone where badge or PIN is asked for', async () => {
    stopFleet();
    const settings = await world.db.settings.get('settings');
    if (settings === undefined) throw new Error('The workshop has settings.');
    await world.db.settings.put({ ...settings, checks: { ...settings.checks, signOnByProof: true } });
    await startFleet();
    await show();
    await tap(/^English/);
    await tap(/FL-03/);
    await tap(/Li Na/);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Li Na has no PIN/);
    await sees('Who are you?');
    await looksRight();
    scan('B-100');
    await sees('What does the meter show?');
  });

  it('says why an operator may not take a machine on, and lets a manager open the gate by PIN and reason', async () => {
    await show();
    await tap(/^English/);
    await tap(/FL-03/);
    await tap(/Li Na/);
    await sees('You may not take this machine on');
    await expect.element(page.getByText('Li Na has no operating certificate for: Forklift.')).toBeVisible();
    await looksRight();
    await tap('A manager lets me');
    await tap(/Chen Gang/);
    await pin(managerPin);
    await tap('Go on');
    await sees('Why may they take it on?');
    await looksRight();
    await tap('Works under supervision');
    await tap('Let them take it on');
    await pin('1300');
    await tap('Begin the check');
    await sees('Forks and heels');
    expect((await onlyCheck())?.override).toEqual({ by: 'Chen Gang', reason: 'Works under supervision' });
  });

  it('does not give out a machine that stands down, and says why', async () => {
    await show();
    await tap(/^English/);
    await tap(/FL-09/);
    scan('B-100');
    await sees('FL-09 must not be used');
    await expect.element(page.getByText(/Brake line leaks/)).toBeVisible();
    await looksRight();
    expect(await checks()).toEqual([]);
  });

  it('takes “not used today” for an answer', async () => {
    await show();
    await toReading();
    await tap('Not used today');
    await sees('Recorded: FL-03 is not used today');
    expect((await onlyCheck())?.state).toBe('notUsed');
    expect((await onlyCheck())?.operatorName).toBe('Zhang Wei');
  });

  it('shows two languages at once where a second one is chosen', async () => {
    await show();
    await tap('Second language: none');
    await tap('Second language: English');
    await tap('Second language: 简体中文');
    await tap('Second language: 繁體中文');
    await tap(/^简体中文/);
    await sees('哪台设备？');
    await tap('返回');
    await tap('第二语言：无');
    await tap('第二语言：English');
    await tap(/^English/);
    await tap(/FL-03/);
    scan('B-100');
    await pin('1300');
    await tap(/^Begin the check/);
    await expect.element(page.getByRole('heading', { level: 1, name: /Forks and heels\s*项目 1/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /OK\s*正常/ })).toBeVisible();
    await looksRight();
  });

  it('is left by a manager’s PIN only, once a manager has one', async () => {
    await show();
    await tap('Leave');
    await sees('Leave the shared screen');
    await looksRight();
    await tap(/Chen Gang/);
    await pin(operatorPin);
    await tap('Leave');
    await expect.element(page.getByText('That is not the PIN.')).toBeVisible();
    expect(localStorage.getItem('fettle.kiosk')).not.toBeNull();
    await pin(managerPin);
    await tap('Leave');
    await expect.poll(() => localStorage.getItem('fettle.kiosk')).toBeNull();
  });
});

describe('the way back to the desk', () => {
  it('is Esc held for three seconds while no manager has a PIN; a short press does nothing', async () => {
    stopFleet();
    await world.db.people.update(world.manager.id, { pin: null });
    await startFleet();
    await show();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const key = (type: string) => dispatchEvent(new KeyboardEvent(type, { key: 'Escape' }));
    key('keydown');
    vi.advanceTimersByTime(2900);
    key('keyup');
    vi.advanceTimersByTime(5000);
    expect(localStorage.getItem('fettle.kiosk')).not.toBeNull();
    key('keydown');
    vi.advanceTimersByTime(3000);
    vi.useRealTimers();
    expect(localStorage.getItem('fettle.kiosk')).toBeNull();
  });
});
