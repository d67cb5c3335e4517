import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Lock } from '#app/Lock.tsx';
import { beginAnew, beginsLocked, isIdle } from '#app/lockState.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, useFleet } from '#data/fleet.ts';
import { hashPin } from '#data/pin.ts';
import { settingsInForce } from '#domain/settings.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aWorkshop, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
beforeEach(async () => {
  sessionStorage.clear();
  beginAnew();
  db = await startedDatabase();
  workshop = await aWorkshop();
  await db.people.update(workshop.manager, { pin: await hashPin('480217') });
});
afterEach(async () => {
  vi.useRealTimers();
  stopDatabase();
  await db.delete();
});

const Desk = () => {
  const fleet = useFleet();
  return (
    fleet && (
      <Lock fleet={fleet}>
        <label>
          Notes <input />
        </label>
      </Lock>
    )
  );
};

const show = async () => {
  await startFleet();
  await showScreen(<Desk />);
};

const notes = () => page.getByRole('textbox', { name: 'Notes' });
const pin = () => page.getByLabelText('PIN');
const enter = async (typed: string) => {
  await pin().fill(typed);
  await page.getByRole('button', { name: 'Unlock' }).click();
};

describe('the lock', () => {
  it('hides what was begun until the PIN is right, and gives it back as it was', async () => {
    await show();
    await notes().fill('half a sentence');
    await userEvent.keyboard('{Control>}l{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'The screen is locked' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Wang Fang' })).toBeVisible();
    await expect.element(pin()).toHaveFocus();
    const { violations } = await axe.run('[data-lock]');
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(notes().elements()).toEqual([]);
    await enter('1111');
    await expect.element(page.getByText('That is not the PIN.')).toBeVisible();
    await expect.element(pin()).toHaveFocus();
    await enter('480217');
    await expect.element(notes()).toHaveFocus();
    await expect.element(notes()).toHaveValue('half a sentence');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('makes whoever guesses wait after five wrong ones', async () => {
    await show();
    await userEvent.keyboard('{Control>}l{/Control}');
    await db.pinTries.put({ id: workshop.manager, wrong: 4, at: new Date().toISOString() as never });
    await enter('1111');
    await expect.element(page.getByText('That is not the PIN.')).toBeVisible();
    await enter('480217');
    await expect.element(page.getByText(/Too many wrong tries/)).toBeVisible();
  });

  it('opens to another person with a PIN, who works here from then on', async () => {
    await db.people.update(workshop.technician, { pin: await hashPin('5309') });
    await show();
    await userEvent.keyboard('{Control>}l{/Control}');
    await page.getByRole('button', { name: 'Another person' }).click();
    await page.getByRole('button', { name: 'Zhang Min' }).click();
    await enter('5309');
    await expect.element(notes()).toBeVisible();
    expect((await db.settings.get('settings'))?.currentPersonId).toBe(workshop.technician);
  });

  it('stands before a program just started, with nothing behind it', async () => {
    const settings = settingsInForce(await db.settings.get('settings'));
    await db.settings.put({ ...settings, security: { lockMinutes: 5 } });
    await show();
    await expect.element(page.getByRole('dialog', { name: 'The screen is locked' })).toBeVisible();
    expect(document.querySelectorAll('label input:not([type=password])')).toHaveLength(0);
    await enter('480217');
    await expect.element(notes()).toBeVisible();
  });

  describe('of several windows', () => {
    /** What another window tells and hears. */
    const other = () => {
      const channel = new BroadcastChannel('fettle-lock');
      const heard: unknown[] = [];
      channel.onmessage = ({ data }) => heard.push(data);
      onTestFinished(() => channel.close());
      return { channel, heard };
    };

    it('is closed and opened in all of them at once', async () => {
      const { channel, heard } = other();
      await show();
      await userEvent.keyboard('{Control>}l{/Control}');
      await expect.poll(() => heard).toContain('locked');
      channel.postMessage('open');
      await expect.element(notes()).toBeVisible();
      channel.postMessage('locked');
      await expect.element(page.getByRole('dialog', { name: 'The screen is locked' })).toBeVisible();
      await enter('480217');
      await expect.element(notes()).toBeVisible();
      await expect.poll(() => heard.at(-1)).toBe('open');
    });

    it('is there from the start in a window opened while the others are locked', async () => {
      let unlock = (): void => undefined;
      const locked = new Promise<void>((resolve) => {
        unlock = resolve;
      });
      void navigator.locks.request('fettle-locked', { mode: 'shared' }, () => locked);
      await show();
      await expect.element(page.getByRole('dialog', { name: 'The screen is locked' })).toBeVisible();
      expect(document.querySelectorAll('label input:not([type=password])')).toHaveLength(0);
      unlock();
    });

    it('waits as long as any of them is touched', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
      const settings = settingsInForce(await db.settings.get('settings'));
      await db.settings.put({ ...settings, security: { lockMinutes: 5 } });
      sessionStorage.setItem('fettle-lock', String(Date.now()));
      const { channel } = other();
      await show();
      await expect.element(notes()).toBeVisible();
      channel.postMessage({ touchedAt: Date.now() + 240_000 });
      await new Promise((resolve) => setTimeout(resolve, 50));
      vi.advanceTimersByTime(301_000);
      await expect.element(notes()).toBeVisible();
      vi.advanceTimersByTime(240_000);
      await expect.element(page.getByRole('dialog', { name: 'The screen is locked' })).toBeVisible();
    });
  });

  it('is not there for who has no PIN to open it with', async () => {
    await db.people.update(workshop.manager, { pin: null });
    await show();
    await userEvent.keyboard('{Control>}l{/Control}');
    await expect.element(page.getByText(/Without a PIN there is nothing to unlock/)).toBeVisible();
    await expect.element(notes()).toBeVisible();
  });
});

describe('the time without a touch', () => {
  it.each([
    { minutes: null, passed: 1e9, idle: false },
    { minutes: 5, passed: 299_999, idle: false },
    { minutes: 5, passed: 300_000, idle: true },
  ])('of $passed ms, with $minutes minutes set: $idle', ({ minutes, passed, idle }) => {
    expect(isIdle(minutes, 1_000, 1_000 + passed)).toBe(idle);
  });

  it.each([
    { note: null, minutes: null, locked: false },
    { note: null, minutes: 5, locked: true },
    { note: 'locked', minutes: null, locked: true },
    { note: '1000000', minutes: 5, locked: false },
    { note: '700000', minutes: 5, locked: true },
  ])('is known to a window loaded anew by "$note": $locked', ({ note, minutes, locked }) => {
    expect(beginsLocked(note, minutes, 1_000_000)).toBe(locked);
  });
});
