import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { contentOf } from '#data/contentStore.ts';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import { WorkshopSection } from '#features/settings/WorkshopSection.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const Workshop = () => {
  const fleet = useFleet();
  return fleet === undefined ? null : <WorkshopSection fleet={fleet} />;
};

const picture = async (width: number, height: number): Promise<File> => {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  drawing?.fillRect(0, 0, width / 2, height);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'logo.jpg', { type: 'image/jpeg' });
};

const choose = async (file: File): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('Nothing to choose a file with');
  await userEvent.upload(input, file);
};

describe('the picture on papers', () => {
  it('is drawn anew as a small PNG, shown, kept with the settings, and taken away again', async () => {
    const screen = await showScreen(<Workshop />);
    await choose(await picture(1500, 500));
    await expect.element(screen.getByRole('img', { name: 'Picture of the workshop' })).toBeVisible();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('Saved')).toBeVisible();
    const hash = (await db.settings.get('settings'))?.workshop.logo ?? '';
    const kept = await contentOf(hash);
    if (kept === null) throw new Error('The picture was not kept');
    const image = await createImageBitmap(kept);
    expect([kept.type, image.width, image.height]).toEqual(['image/png', 600, 200]);
    await screen.getByRole('button', { name: 'Remove picture' }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(async () => (await db.settings.get('settings'))?.workshop.logo).toBeNull();
    // Papers issued with it still name it.
    expect(await contentOf(hash)).not.toBeNull();
  });

  it('is no SVG, and nothing that only calls itself a picture', async () => {
    const screen = await showScreen(<Workshop />);
    const refusal = screen.getByText(/choose a PNG, JPEG or WebP file/);
    await choose(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.png', { type: 'image/svg+xml' }));
    await expect.element(refusal).toBeVisible();
    await choose(await picture(30, 30));
    await expect.element(refusal).not.toBeInTheDocument();
    await choose(new File(['not a picture'], 'logo.png', { type: 'image/png' }));
    await expect.element(refusal).toBeVisible();
  });
});
