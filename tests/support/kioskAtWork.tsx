/** The shared screen under test: a workshop in the database, and hands, keyboard and scanner before the screen. */
import axe from 'axe-core';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet, useFleet } from '#data/fleet.ts';
import { KioskPage } from '#features/kiosk/KioskPage.tsx';
import { loadTexts, speak } from '#i18n/i18n.ts';
import { enter, leave } from './entered.ts';
import { overflowing, overTheEdge, tooFaint, tooSmall } from './kioskAudit.ts';
import { kioskRows, operatorPin } from './kioskRows.ts';
import { showScreen } from './screen.tsx';

type World = Awaited<ReturnType<typeof kioskRows>>;

/** A workshop at whose shared screen a test stands. */
export interface KioskWorld extends World {
  readonly db: FettleDatabase;
}

let shown: Awaited<ReturnType<typeof showScreen>> | undefined;

/** Opens a database with the workshop of `kioskRows`. Call `leaveKioskWorld` with it afterwards. */
export const enterKioskWorld = async (): Promise<KioskWorld> => {
  const db = await enter();
  sessionStorage.clear();
  localStorage.removeItem('fettle.kiosk.defect');
  await loadTexts();
  stopFleet();
  const world = await kioskRows();
  for (const [table, rows] of Object.entries(world.rows)) await db.table(table).bulkAdd(rows);
  await startFleet();
  return { ...world, db };
};

/** Takes the screen away, and its database. */
export const leaveKioskWorld = async ({ db }: KioskWorld): Promise<void> => {
  await shown?.unmount();
  shown = undefined;
  await speak('en');
  await leave(db);
};

const Shown = () => {
  const fleet = useFleet();
  return fleet === undefined ? null : <KioskPage fleet={fleet} />;
};

/** Shows the screen. */
export const show = async (): Promise<void> => {
  shown = await showScreen(<Shown />);
};

/** What a crash and a new start come to: nothing in memory is left. */
export const crash = async (): Promise<void> => {
  await shown?.unmount();
  await show();
};

/** Taps a button. */
export const tap = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Waits for a step by its heading. */
export const sees = async (name: string | RegExp): Promise<void> => {
  await expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

const judged = new Set<string>();

/** What axe has against the step by its rules, but for contrast: that is judged more strictly beside it. Once a step and size. */
const violations = async (): Promise<readonly string[]> => {
  const step = `${document.querySelector('h1')?.textContent} ${innerWidth}`;
  if (judged.has(step)) return [];
  judged.add(step);
  const found = await axe.run('main', {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } },
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

/** Everything that stands there is large, plain and within the screen, and open to those who do not see it. */
export const looksRight = async (): Promise<void> => {
  expect(tooSmall()).toEqual([]);
  const root = document.documentElement;
  const scheme = root.getAttribute('data-mantine-color-scheme') ?? 'light';
  for (const each of ['dark', 'light']) {
    root.setAttribute('data-mantine-color-scheme', each);
    expect(tooFaint(), each).toEqual([]);
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  expect(overTheEdge()).toEqual([]);
  expect(overflowing()).toEqual([]);
  expect(await violations()).toEqual([]);
};

/** Taps digits. */
export const pin = async (digits: string): Promise<void> => {
  for (const digit of digits) await tap(digit);
};

const keyDown = (key: string): boolean =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

/** What a scanner sends: all signs at once, and an Enter that presses no button. */
export const scan = (code: string): void => {
  for (const sign of code) keyDown(sign);
  expect(keyDown('Enter')).toBe(false);
};

/** Slower than a scanner, as fingers are: each key is heard before the next. */
export const press = async (keys: string): Promise<void> => {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await new Promise((heard) => setTimeout(heard, 90));
  }
};

/** Goes to the reading of FL-03 as Zhang Wei. */
export const toReading = async (): Promise<void> => {
  await tap(/^English/);
  await tap(/FL-03/);
  await tap(/Zhang Wei/);
  await pin(operatorPin);
  await tap('Go on');
  await sees('What does the meter show?');
};

/** Goes to the first item of FL-03 as Zhang Wei. */
export const toFirstItem = async (): Promise<void> => {
  await toReading();
  await pin('1300');
  await tap('Begin the check');
  await sees('Forks and heels');
};

/** Signs by hand. */
export const sign = async (): Promise<void> => {
  await sees('Sign, Zhang Wei');
  const pad = page.getByRole('img', { name: 'Box for the signature' }).element();
  const box = pad.getBoundingClientRect();
  // The browser captures no pointer that a test has made up.
  pad.setPointerCapture = () => undefined;
  const strokes = [
    ['pointerdown', 0.2, 0.5],
    ['pointermove', 0.4, 0.2],
    ['pointermove', 0.6, 0.8],
    ['pointerup', 0.6, 0.8],
  ] as const;
  for (const [type, x, y] of strokes) {
    const [clientX, clientY] = [box.left + x * box.width, box.top + y * box.height];
    pad.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX, clientY }));
  }
  await tap('Sign');
};
