import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '#domain/check.ts';
import type { OpenApp } from '#tests/support/app.ts';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { kioskRows, managerPin, operatorPin } from '#tests/support/kioskRows.ts';
import { seedPage } from '#tests/support/seeding.ts';
import { storedRows } from '#tests/support/stored.ts';
import { withApp } from '#tests/support/withApp.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

const sizes = [
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
] as const;

/** The workshop is in the database, and the shared screen stands. */
const enterKiosk = async ({ page }: OpenApp) => {
  await page.getByRole('navigation').first().waitFor();
  const world = await kioskRows();
  await seedPage(page, world.rows);
  await page.goto(`${served.url}#/kiosk`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Fettle' }).waitFor();
  return world;
};

const tap = ({ page }: OpenApp, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

const sees = ({ page }: OpenApp, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

const toFirstItem = async (app: OpenApp): Promise<void> => {
  await tap(app, /^English/);
  await tap(app, /FL-03/);
  await tap(app, /Zhang Wei/);
  for (const digit of operatorPin) await tap(app, digit);
  await tap(app, 'Go on');
  await sees(app, 'What does the meter show?');
  for (const digit of '1300') await tap(app, digit);
  await tap(app, 'Begin the check');
  await sees(app, 'Forks and heels');
};

describe('the shared screen of the built program', () => {
  it.each(sizes)('looks over twenty items without a defect ($width × $height)', async (viewport) => {
    await withApp({ url: served.url, viewport }, async (app) => {
      await enterKiosk(app);
      const begun = performance.now();
      await toFirstItem(app);
      const firstItem = performance.now();
      for (let done = 0; done < 20; done++) {
        await app.page.getByText(`${done} of 20`).waitFor();
        await tap(app, 'OK');
      }
      await tap(app, 'Fit for work');
      const pad = await app.page.getByRole('img', { name: 'Box for the signature' }).boundingBox();
      if (pad === null) throw new Error('There is no box to sign in');
      await app.page.mouse.move(pad.x + 60, pad.y + 60);
      await app.page.mouse.down();
      await app.page.mouse.move(pad.x + 200, pad.y + 120, { steps: 8 });
      await app.page.mouse.up();
      await tap(app, 'Sign');
      await sees(app, 'Done');
      const done = performance.now();
      const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
      process.stdout.write(
        `Twenty items without a defect, ${viewport.width} × ${viewport.height}: ${seconds(begun, done)} s in all, ${seconds(firstItem, done)} s from the first item.\n`,
      );
      const [check] = await storedRows<Check>(app.page, 'checks');
      expect(check?.state).toBe('done');
      expect(check?.signature).toMatch(/^M\d+ \d+L/);
    });
  });

  it('signs off after the time set; the check stays open and goes on where it was', async () => {
    await withApp({ url: served.url, viewport: sizes[0] }, async (app) => {
      await enterKiosk(app);
      await app.page.clock.install();
      await app.page.reload();
      await toFirstItem(app);
      await tap(app, 'OK');
      await sees(app, 'Mast chains');
      await app.page.clock.runFor(55_000);
      await app.page.getByText(/Signing off in/).waitFor();
      await app.page.clock.runFor(10_000);
      await sees(app, 'Fettle');
      await tap(app, /^English/);
      await app.page.getByRole('button', { name: /FL-03.*begun/ }).click();
      await tap(app, /Zhang Wei/);
      for (const digit of operatorPin) await tap(app, digit);
      await tap(app, 'Go on');
      await tap(app, 'Go on with the check');
      await sees(app, 'Mast chains');
    });
  });

  it('is the shared screen again after the program was ended, until a manager leaves it', async () => {
    await withApp({ url: served.url, viewport: sizes[0] }, async (app) => {
      await enterKiosk(app);
      await app.page.goto(`${served.url}#/orders`);
      await app.page.reload();
      await sees(app, 'Fettle');
      await tap(app, 'Leave');
      await tap(app, /Chen Gang/);
      for (const digit of managerPin) await tap(app, digit);
      await tap(app, 'Leave');
      await app.page.getByRole('navigation').first().waitFor();
      await app.page.reload();
      await app.page.getByRole('navigation').first().waitFor();
    });
  });
});
