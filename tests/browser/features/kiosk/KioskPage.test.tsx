import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import {
  enterKioskWorld,
  type KioskWorld,
  leaveKioskWorld,
  looksRight,
  pin,
  sees,
  show,
  sign,
  tap,
  toFirstItem,
} from '#tests/support/kioskAtWork.tsx';
import { overflowing, tooFaint, tooSmall } from '#tests/support/kioskAudit.ts';
import { operatorPin } from '#tests/support/kioskRows.ts';

let world: KioskWorld;
beforeEach(async () => {
  world = await enterKioskWorld();
});
afterEach(() => leaveKioskWorld(world));

const onlyCheck = async () => (await world.db.checks.toArray())[0];

describe.each([
  [1280, 800],
  [1080, 1920],
])('the shared screen at %i × %i', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  it('takes a machine through twenty items by touch, everything large and plain enough on the way', async () => {
    await show();
    await sees('Fettle');
    await looksRight();
    await tap(/^English/);
    await sees('Which machine?');
    await expect.element(page.getByRole('button', { name: /FL-03/ })).toBeVisible();
    await looksRight();
    await tap('Letters');
    await looksRight();
    await tap('Letters');
    await tap(/FL-03/);
    await sees('Who are you?');
    await looksRight();
    await tap(/Zhang Wei/);
    await looksRight();
    await pin('0000');
    await tap('Go on');
    await expect.element(page.getByText('That is not the PIN.')).toBeVisible();
    await looksRight();
    await pin(operatorPin);
    await tap('Go on');
    await sees('What does the meter show?');
    await expect.element(page.getByText(/last: 1,234.5 h/)).toBeVisible();
    await looksRight();
    await pin('1300');
    await tap('Begin the check');
    for (let i = 1; i <= 20; i++) {
      await expect.element(page.getByText(`${i - 1} of 20`)).toBeVisible();
      if (i === 2) await looksRight();
      await tap('OK');
    }
    await sees('Before the shift');
    await looksRight();
    await tap('Fit for work');
    await sees('Sign, Zhang Wei');
    await looksRight();
    await sign();
    await sees('Done');
    await expect.element(page.getByText('No defect. It is on record.')).toBeVisible();
    await looksRight();
    const check = await onlyCheck();
    expect(check?.state).toBe('done');
    expect(check?.answers).toHaveLength(20);
    expect(check?.meters).toEqual({ h: 1300 });
    expect(check?.signature).toMatch(/^M\d+ \d+L/);
    expect((await world.db.readings.toArray()).map(({ value }) => value)).toContain(1300);
    await tap('Hand over');
    await looksRight();
    await tap(/Li Na/);
    await expect.element(page.getByText('Handed over to Li Na.')).toBeVisible();
    expect((await onlyCheck())?.handedOverTo).toBe(world.uncertified.id);
    await tap('Finish');
    await sees('Fettle');
  });

  it('reports a defect in a few taps, with severity and words; an unsafe one stands the machine down', async () => {
    await show();
    await toFirstItem();
    await tap('Defect');
    await sees('What is wrong?');
    await looksRight();
    await tap('Unsafe');
    await tap('cracked');
    await looksRight();
    await tap('Report');
    await sees('Mast chains');
    const [defect] = await world.db.defects.toArray();
    expect(defect).toMatchObject({ severity: 'unsafe', text: 'Forks and heels: cracked', reportedBy: 'Zhang Wei' });
    expect(await world.db.standDowns.where('equipmentId').equals(world.forklift.id).count()).toBe(1);
    await expect.element(page.getByText('Stood down')).toBeVisible();
    await looksRight();
  });
});

it('is judged by eyes that see what is too small, too faint, or cut off', async () => {
  await show();
  await sees('Fettle');
  const card = document.querySelector('main > section');
  if (card === null) throw new Error('There is no card');
  card.innerHTML =
    '<button style="width:75px;min-height:90px;box-sizing:border-box;padding:0;border:0;color:#8a8a8a;background:#fff">small</button><p style="min-height:2000px"></p>';
  expect(tooSmall()).toEqual(['BUTTON small: 75 × 90']);
  expect(tooFaint()).toEqual(['BUTTON small: 3.5']);
  expect(overflowing()).toHaveLength(1);
});
