/** Certificates being issued in a real browser that is killed in the midst of it. */
import type { IssuingPage } from './issuingPage.ts';
import { killedIn, openIn, type PagePlace, withPage } from './killedBrowser.ts';

declare const issuingPage: IssuingPage;

const name = 'issuingPage';

/** What was there after a kill. */
export interface Survival {
  /** The last number the page had told of, as acknowledged, before it was killed. */
  readonly acknowledged: number;
  readonly found: Awaited<ReturnType<IssuingPage['survey']>>;
}

const untilKilled = async (place: PagePlace, delay: number): Promise<number> => {
  const { context, page } = await openIn(place, name);
  let acknowledged = 0;
  const tell = (number: string): void => {
    acknowledged = Math.max(acknowledged, Number(number.slice(-6)));
  };
  await page.exposeFunction('tell', tell);
  const working = page.evaluate(() => issuingPage.issue((number) => Reflect.get(globalThis, 'tell')(number)));
  await killedIn(place, { context, working, delay });
  return acknowledged;
};

const surveyed = async (place: PagePlace): Promise<Survival['found']> => {
  const { context, page } = await openIn(place, name);
  try {
    return await page.evaluate(() => issuingPage.survey());
  } finally {
    await context.close();
  }
};

/** Kills the browser in the midst of issuing, after each of the delays in milliseconds; tells what was there every time. */
export const killedAfter = (delays: readonly number[]): Promise<readonly Survival[]> =>
  withPage('issuingPage.ts', async (place) => {
    const survivals: Survival[] = [];
    for (const delay of delays) {
      const acknowledged = await untilKilled(place, delay);
      survivals.push({ acknowledged, found: await surveyed(place) });
    }
    return survivals;
  });

/** Whether nothing was lost, nothing used twice, and the chain holds: at every kill, and over all of them. */
export const isUnharmed = ({ acknowledged, found }: Survival): boolean =>
  found.isRising && found.firstBreak === null && found.taken === found.count && found.count >= acknowledged;
