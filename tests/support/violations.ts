/** axe-core with every rule, the size of targets included, on places of the program, light and dark. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Walk, walkIn } from './walk.ts';
import { loadSample } from './walkEverywhere.ts';
import type { Place } from './walkPlaces.ts';
import { withApp } from './withApp.ts';

/** An open list floats beside the page: it belongs to its field by `aria-controls`, not to a landmark. */
const isListOfField = ({ target, html }: axe.NodeResult): boolean =>
  target.join().includes('.mantine-Popover-dropdown') && html.includes('role="presentation"');

/** What axe finds on the screen as it stands, by all its rules or by some. */
const violationsOn = async (page: Page, only?: readonly string[]): Promise<readonly string[]> => {
  // Through the debugger, which the content policy lets pass; a script tag it would not.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const violations = await page.evaluate(
    async (rules): Promise<axe.Result[]> => {
      const judged = await window.axe.run({
        ...(rules === null ? {} : { runOnly: rules }),
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: rules === null } },
      });
      return judged.violations;
    },
    only === undefined ? null : [...only],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter((node) => id !== 'region' || !isListOfField(node))
      .map(({ target, any, html }) => `${id}: ${any[0]?.message ?? help} ${target.join(' ')} ${html.slice(0, 160)}`),
  );
};

/** What stays: a second look tells a fault from something still fading in. */
const lastingViolationsOn = async (page: Page, only?: readonly string[]): Promise<readonly string[]> => {
  if ((await violationsOn(page, only)).length === 0) return [];
  await page.waitForTimeout(600);
  await settled(page);
  return violationsOn(page, only);
};

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Movement is over, so that nothing is judged half faded in. */
const settled = (page: Page): Promise<void> =>
  page
    .waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    .then(() => undefined);

/** Between light and dark only colours change: what else axe looks at was seen in the light. */
const inTheDark = ['color-contrast', 'link-in-text-block'];

/** Goes to one place after the other, with the sample workshop loaded; none may have a violation. */
export const expectNoViolations = async (
  url: string,
  placesOf: (walk: Walk) => Promise<readonly Place[]>,
): Promise<void> => {
  const found = new Map<string, string[]>();
  await withApp({ url, colorScheme: 'light' }, async (app) => {
    const walk = walkIn(app, 'en');
    const { page } = app;
    const judgeIn = async (colorScheme: 'light' | 'dark', place: string): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await settled(page);
      const only = colorScheme === 'light' ? undefined : inTheDark;
      for (const one of await lastingViolationsOn(page, only)) {
        found.set(one, [...(found.get(one) ?? []), `${place}, ${colorScheme}`]);
      }
    };
    const judge = async (place: string): Promise<void> => {
      await judgeIn('dark', place);
      await judgeIn('light', place);
    };
    await page.getByRole('heading', { name: walk.texts.today('welcome.title') }).waitFor();
    await judge('welcome');
    await loadSample(walk);
    for (const { name, come } of await placesOf(walk)) {
      await come();
      await judge(name);
    }
  });
  expect([...found].map(([violation, places]) => `${violation} — on ${places.join(', ')}`)).toEqual([]);
};
