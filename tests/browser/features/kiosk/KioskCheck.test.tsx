import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startFleet, stopFleet } from '#data/fleet.ts';
import {
  crash,
  enterKioskWorld,
  type KioskWorld,
  leaveKioskWorld,
  looksRight,
  pin,
  press,
  sees,
  show,
  tap,
  toReading,
} from '#tests/support/kioskAtWork.tsx';
import { operatorPin } from '#tests/support/kioskRows.ts';
import { aContext } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

let world: KioskWorld;
beforeEach(async () => {
  world = await enterKioskWorld();
});
afterEach(() => leaveKioskWorld(world));

/** A small picture that can be drawn. */
const aPhoto = async (): Promise<File> => {
  const canvas = new OffscreenCanvas(8, 6);
  canvas.getContext('2d')?.fillRect(0, 0, 4, 6);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'crack.png', { type: 'image/png' });
};

const onlyCheck = async () => (await world.db.checks.toArray())[0];

describe('a check at the shared screen', () => {
  it('measures a value, takes it for a defect beyond the limits, and stays open over the work', async () => {
    await show();
    await tap(/^English/);
    await tap(/T-1/);
    await tap(/Li Na/);
    await tap('Begin the check');
    await sees('Item lights');
    await tap('OK');
    await sees('Item tread');
    await expect.element(page.getByRole('button', { name: 'OK' })).toBeDisabled();
    await press('0.5');
    await expect.element(page.getByText('Beyond the limits: this is a defect.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'OK' })).toBeDisabled();
    await looksRight();
    await tap('Take back a sign');
    await tap('Take back a sign');
    await tap('Take back a sign');
    await press('4');
    await userEvent.keyboard('{Enter}');
    await sees('Section before');
    await tap('Fit for work');
    await sees('Section before: done');
    await looksRight();
    await tap('To work');
    await sees('Fettle');
    expect((await onlyCheck())?.state).toBe('open');
    await tap(/^English/);
    await expect.element(page.getByRole('button', { name: /T-1.*begun/ })).toBeVisible();
    await tap(/T-1/);
    await tap(/Li Na/);
    await sees('This check was begun');
    await looksRight();
    await tap('Go on with the check');
    await sees('Item clean');
    await tap('OK');
    await tap('Parked in order');
    await sees('Sign, Li Na');
    await tap('Sign with my name');
    await sees('Done');
    await looksRight();
    expect((await onlyCheck())?.answers.map(({ value }) => value)).toEqual([null, 4, null]);
  });

  it('goes on where it was after a crash at any tap, and loses neither an answer nor a defect half said', async () => {
    await show();
    await tap(/^English/);
    await crash();
    await sees('Which machine?');
    await tap(/FL-03/);
    await crash();
    await sees('Who are you?');
    await tap(/Zhang Wei/);
    await pin(operatorPin);
    await tap('Go on');
    await sees('What does the meter show?');
    await crash();
    await sees('What does the meter show?');
    await pin('1300');
    await tap('Begin the check');
    await sees('Forks and heels');
    await crash();
    await sees('Forks and heels');
    await tap('OK');
    await sees('Mast chains');
    await crash();
    await sees('Mast chains');
    await tap('Defect');
    await tap('loose');
    await userEvent.upload(page.getByLabelText('Take a photo').first(), await aPhoto());
    await expect.element(page.getByRole('button', { name: '1 photo' })).toBeVisible();
    await crash();
    await sees('What is wrong?');
    await expect.element(page.getByRole('button', { name: '1 photo' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'loose' })).toHaveAttribute('aria-pressed', 'true');
    await tap('Report');
    await sees('Tyres');
    await crash();
    await sees('Tyres');
    const [defect] = await world.db.defects.toArray();
    expect(defect?.text).toBe('Mast chains: loose');
    expect((await world.db.attachments.toArray()).map(({ about, place }) => [about, place])).toEqual([
      [defect?.id, ''],
    ]);
    await tap('Back');
    await sees('Mast chains');
    await expect.element(page.getByText('The defect is on record and stays there.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'OK' })).toBeDisabled();
    await tap('Back');
    await tap('Not applicable');
    await sees('Tyres');
    expect((await onlyCheck())?.answers.map(({ answer }) => answer)).toEqual(['notApplicable', 'defect']);
  });

  it('lets go of the photos of a defect that was none', async () => {
    await show();
    await toReading();
    await pin('1300');
    await tap('Begin the check');
    await tap('Defect');
    await userEvent.upload(page.getByLabelText('Take a photo').first(), await aPhoto());
    await expect.element(page.getByRole('button', { name: '1 photo' })).toBeVisible();
    expect(await world.db.attachments.count()).toBe(1);
    await tap('Back');
    await sees('Forks and heels');
    expect(await world.db.attachments.count()).toBe(0);
    await tap('OK');
    await sees('Mast chains');
  });

  it('has the next operator confirm a repair of earlier, or refuse it', async () => {
    const defect = aDefect({
      equipmentId: world.forklift.id,
      text: 'Horn silent',
      state: 'repaired',
      repair: { outcome: 'repaired', by: 'Wang Fang', at: aContext().now, note: '' },
    });
    await world.db.defects.add(defect);
    stopFleet();
    await startFleet();
    await show();
    await toReading();
    await pin('1300');
    await tap('Begin the check');
    await sees('Horn silent');
    await looksRight();
    await tap('Repaired well');
    await sees('Forks and heels');
    expect((await world.db.defects.get(defect.id))?.confirmation).toMatchObject({ isGood: true, by: 'Zhang Wei' });
    expect((await onlyCheck())?.confirmations).toEqual([{ defectId: defect.id, isGood: true }]);
  });

  it('names the defects at its end, and leaves no good verdict to a section with an unsafe one', async () => {
    await show();
    await tap(/^English/);
    await tap(/T-1/);
    await tap(/Li Na/);
    await tap('Begin the check');
    await sees('Item lights');
    await tap('Defect');
    await tap('Unsafe');
    await tap('does not light');
    await tap('Report');
    await sees('Item tread');
    await tap('Not applicable');
    await sees('Section before');
    await expect.element(page.getByText(/Item lights: does not light/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Fit for work' })).toBeDisabled();
    await looksRight();
    await tap('Must not leave');
    await tap(/^Now: Section after/);
    await tap('OK');
    await tap('To be repaired first');
    await tap('Sign with my name');
    await sees('Done');
    await expect.element(page.getByText('1 defect reported')).toBeVisible();
    await expect.element(page.getByText(/Item lights: does not light/)).toBeVisible();
    await looksRight();
    expect((await onlyCheck())?.verdicts.map(({ verdict }) => verdict)).toEqual(['mustNotLeave', 'repairFirst']);
  });
});
