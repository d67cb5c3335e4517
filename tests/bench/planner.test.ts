/** The wall chart in a real Chromium: how soon it stands, and its frames while a visit is dragged and rows scroll. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { today } from '#data/clock.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { plannerFleet } from '#tests/support/plannerFleet.ts';
import { seedPage } from '#tests/support/seeding.ts';
import { inWords, say, type Timing, timeToPaint } from '#tests/support/stopwatch.ts';

const long = 600_000;
let served: ServedApp;

beforeAll(async () => {
  served = await startApp();
}, long);

afterAll(() => served.close());

declare global {
  interface Window {
    benchFrames?: { readonly deltas: number[]; isOn: boolean };
  }
}

/** Runs in the page: notes the time from frame to frame. */
const noteFrames = (): void => {
  const frames = { deltas: [] as number[], isOn: true };
  window.benchFrames = frames;
  let last = performance.now();
  const note = (): void => {
    const now = performance.now();
    frames.deltas.push(now - last);
    last = now;
    if (frames.isOn) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
};

interface Frames {
  readonly median: number;
  readonly p95: number;
  /** Of the window's own thread, in milliseconds a frame. */
  readonly work: number;
  readonly count: number;
}

const framesOf = async (page: Page, act: () => Promise<void>): Promise<Frames> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workSoFar = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await page.evaluate(noteFrames);
  const before = await workSoFar();
  await act();
  const work = (await workSoFar()) - before;
  const deltas = await page.evaluate(() => {
    if (window.benchFrames) window.benchFrames.isOn = false;
    return window.benchFrames?.deltas.slice(1) ?? [];
  });
  await session.detach();
  const sorted = deltas.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), work: work / deltas.length, count: deltas.length };
};

const said = ({ median, p95, work, count }: Frames): string =>
  `frame median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, work ${work.toFixed(1)} ms a frame, ${count} frames`;

/** The pointer to and fro, a step of a few pixels at a time. */
const wander = async (page: Page, from: { x: number; y: number }): Promise<void> => {
  for (let step = 0; step < 240; step++) {
    await page.mouse.move(from.x + 150 * Math.sin(step / 18), from.y + (step % 5));
  }
};

const opened = async (machines: number): Promise<OpenApp> => {
  const app = await openApp(served.url, { viewport: { width: 1280, height: 800 } });
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await seedPage(app.page, plannerFleet(machines, today()));
  await app.page.reload();
  await app.page.locator('table tbody tr').first().waitFor();
  return app;
};

const firstPaints = async ({ page }: OpenApp): Promise<readonly Timing[]> => {
  const timings: Timing[] = [];
  for (let run = 0; run < 5; run++) {
    await page.goto(`${served.url}#/import`);
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    const link = page.getByRole('navigation').getByRole('link', { name: /^Planner/ });
    timings.push(await timeToPaint(page, { selector: '[data-visit]' }, () => link.click()));
  }
  return timings;
};

it('draws and drags with 500 machines', { timeout: long }, async () => {
  const app = await opened(500);
  const { page } = app;
  say(`planner, 500 machines × 56 weeks, first paint after the click: ${inWords(await firstPaints(app))}`);
  // Until the load line stands: its worker shares the processor.
  await page.locator('[data-measure=hours]').nth(3).waitFor();
  const drawn = await page.locator('[data-visit]').count();
  const chip = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-visit]')].map((each) => each.getBoundingClientRect());
    const box = boxes.find(({ x, y }) => x > 640 && x < 800 && y > 380 && y < 600);
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (chip === null) throw new Error('No visit stands in the middle of the chart.');
  await page.mouse.move(chip.x, chip.y);
  const still = await framesOf(page, () => wander(page, chip));
  await page.mouse.move(chip.x, chip.y);
  await page.mouse.down();
  const dragging = await framesOf(page, () => wander(page, chip));
  expect(await page.locator('[data-visit][data-lifted]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.goto(`${served.url}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const elsewhere = await framesOf(page, () => wander(page, chip));
  say(`planner, dragging (${drawn} visits drawn): ${said(dragging)}`);
  say(`planner, the pointer only: ${said(still)}`);
  say(`settings, the pointer only: ${said(elsewhere)}`);
  say(`dragging takes ${(dragging.p95 / elsewhere.p95).toFixed(2)} times the p95 frame of a screen at rest`);
  expect(drawn).toBeGreaterThan(50);
  expect(dragging.count).toBeGreaterThan(30);
  await app.close();
});

it('scrolls with 10,000 machines', { timeout: long }, async () => {
  const app = await opened(10_000);
  const { page } = app;
  say(`planner, 10,000 machines, first paint after the click: ${inWords(await firstPaints(app))}`);
  await page.locator('[data-measure=hours]').nth(3).waitFor({ timeout: 120_000 });
  await page.mouse.move(800, 500);
  const down = await framesOf(page, async () => {
    for (let turn = 0; turn < 120; turn++) await page.mouse.wheel(0, 108);
  });
  const along = await framesOf(page, async () => {
    for (let turn = 0; turn < 80; turn++) await page.mouse.wheel(turn < 40 ? 40 : -40, 0);
  });
  say(`planner, 10,000 machines, scrolling down three rows at a time: ${said(down)}`);
  say(`planner, 10,000 machines, scrolling along the year: ${said(along)}`);
  expect(down.count).toBeGreaterThan(20);
  await app.close();
});
