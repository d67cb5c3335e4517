import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  enterKioskWorld,
  type KioskWorld,
  leaveKioskWorld,
  pin,
  press,
  scan,
  sees,
  show,
  tap,
} from '#tests/support/kioskAtWork.tsx';
import { operatorPin } from '#tests/support/kioskRows.ts';

let world: KioskWorld;
beforeEach(async () => {
  world = await enterKioskWorld();
});
afterEach(() => leaveKioskWorld(world));

const onlyCheck = async () => (await world.db.checks.toArray())[0];

describe('the keys of the shared screen', () => {
  it('do a whole check, together with the scanner', async () => {
    await show();
    await press('1');
    await sees('Which machine?');
    scan('FL-03');
    await sees('Who are you?');
    scan('B-100');
    await sees('What does the meter show?');
    await press('1301');
    await userEvent.keyboard('{Enter}');
    await sees('Forks and heels');
    for (let i = 1; i <= 20; i++) {
      await expect.element(page.getByText(`${i - 1} of 20`)).toBeVisible();
      await press(i === 3 ? '3' : '1');
    }
    await sees('Before the shift');
    await press('1');
    await sees('Sign, Zhang Wei');
    page.getByRole('button', { name: 'Sign with my PIN' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await sees('PIN of Zhang Wei');
    await press(operatorPin);
    await userEvent.keyboard('{Enter}');
    await sees('Done');
    const check = await onlyCheck();
    expect(check?.answers.map(({ answer }) => answer).filter((answer) => answer === 'notApplicable')).toHaveLength(1);
    expect(check?.notes).toBe('Signed by PIN: Zhang Wei');
  });

  it('are told from a scan: a label names its machine, and a scan in the midst of a check answers nothing', async () => {
    await show();
    await tap(/^English/);
    scan(`fettle:machine:${world.forklift.id}`);
    await sees('Who are you?');
    scan('B-100');
    await pin('1300');
    await tap('Begin the check');
    await sees('Forks and heels');
    scan('FL-0123');
    await press('2');
    await sees('What is wrong?');
    expect((await onlyCheck())?.answers).toEqual([]);
  });
});
