/** The planner as a user drives it: visits found on the wall chart, dragged, moved by their dialog, levelled. */
import type { Locator } from 'playwright-core';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import { storedRows } from './stored.ts';
import type { Walk } from './walk.ts';

/** Room of a day on the chart at its nearest, in pixels. */
export const dayRoom = 120 / 7;

/** A visit as it is drawn; lengths in pixels from the chart's first Monday. */
export interface DrawnVisit {
  readonly key: string;
  readonly middle: number;
  /** Its window. */
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly status: string;
  readonly isPinned: boolean;
  readonly isOrdered: boolean;
  readonly isStatutory: boolean;
  /** Whether it is a working day of a five-day week. */
  readonly isWeekday: boolean;
}

/** Comes to the wall chart at its first weeks, drawn as wide as they get. */
export const seeYear = async ({ page, texts }: Walk): Promise<void> => {
  const origin = new URL(page.url()).origin;
  // By way of another screen, so that the chart begins anew wherever it was scrolled to.
  await page.goto(`${origin}/#/nowhere`);
  await page.getByText(texts.common('notThere')).waitFor();
  await page.goto(`${origin}/#/planner?zoom=4`);
  await page.getByRole('grid', { name: texts.planner('chart') }).waitFor();
  await page.locator('[data-visit]').first().waitFor();
};

/** The visits drawn now. */
export const drawnVisits = ({ page }: Walk): Promise<readonly DrawnVisit[]> =>
  page.locator('[role=gridcell][data-visit]').evaluateAll(
    (chips, room) =>
      chips.map((chip) => {
        const key = chip.getAttribute('data-visit') ?? '';
        const middle = Number.parseFloat((chip as HTMLElement).style.left);
        const band = document.querySelector<HTMLElement>(`[data-band="${key}"]`);
        const from = Number.parseFloat(band?.style.left ?? '');
        return {
          key,
          middle,
          window: band === null ? null : { from, to: from + Number.parseFloat(band.style.width) },
          status: chip.getAttribute('data-status') ?? '',
          isPinned: chip.querySelector('.tabler-icon-pin-filled') !== null,
          isOrdered: chip.querySelector('.tabler-icon-clipboard-list') !== null,
          isStatutory: chip.querySelector('.tabler-icon-lock') !== null,
          isWeekday: Math.floor(middle / room) % 7 < 5,
        };
      }),
    dayRoom,
  );

/** The chip of a visit. */
export const chipOf = ({ page }: Walk, { key }: Pick<DrawnVisit, 'key'>): Locator =>
  page.locator(`[role=gridcell][data-visit="${key}"]`);

/** Drags a visit by so many days, in the steps a hand makes. */
export const dragBy = async (walk: Walk, visit: DrawnVisit, days: number): Promise<void> => {
  const { page } = walk;
  const chip = chipOf(walk, visit);
  // Into the middle of the chart, so that it does not scroll under the hand.
  await chip.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
  const box = await chip.boundingBox();
  if (box === null) throw new Error('The visit is not drawn');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const share of [0.25, 0.5, 0.75, 1]) await page.mouse.move(from.x + days * dayRoom * share, from.y);
  await page.mouse.up();
};

/** Visits planned by hand that stand, by machine, level and day. */
export const plannedDays = async ({ page }: Walk): Promise<readonly string[]> =>
  (await storedRows<PlannedVisit>(page, 'plannedVisits'))
    .filter(({ state }) => state === 'planned')
    .map(({ equipmentId, levelId, on }) => `${equipmentId} ${levelId} ${on}`)
    .sort();

/** Opens the details of a visit. */
export const openDetails = async (walk: Walk, visit: Pick<DrawnVisit, 'key'>): Promise<Locator> => {
  const chip = chipOf(walk, visit);
  await chip.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
  await chip.click();
  const details = walk.page.getByRole('dialog');
  await details.waitFor();
  return details;
};

/** Saves the calendar file and answers its octets. */
export const saveCalendarFile = async ({ page, texts }: Walk): Promise<Uint8Array> => {
  await page.getByRole('button', { name: texts.planning('menu') }).click();
  await page.getByRole('menuitem', { name: texts.planning('file.open') }).click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: texts.planning('file.save') })
    .click();
  const stream = await (await download).createReadStream();
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return Buffer.concat(pieces);
};
