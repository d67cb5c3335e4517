/** Records being written in a real browser that is killed in the midst of it. */
import { killedIn, openIn, type PagePlace, withPage } from './killedBrowser.ts';
import type { Acknowledged, WritingPage, WritingSurvey } from './writingPage.ts';

declare const writingPage: WritingPage;

const name = 'writingPage';

const opened = (place: PagePlace) => openIn(place, name);

const surveyIn = async (
  { page }: Awaited<ReturnType<typeof opened>>,
  acknowledged: readonly Acknowledged[],
): Promise<WritingSurvey> => page.evaluate((writes) => writingPage.survey(writes), acknowledged);

/** What came of kills. */
export interface KilledWrites {
  /** Writes acknowledged before each kill. */
  readonly acknowledged: readonly number[];
  /** What was there at the start after each. */
  readonly found: readonly WritingSurvey[];
}

/**
 * Kills a browser in the midst of writing, after each of the delays in milliseconds. Each start looks at all that was
 * ever acknowledged, and goes on from there.
 */
export const writesKilledAfter = (delays: readonly number[]): Promise<KilledWrites> =>
  withPage('writingPage.ts', async (place) => {
    const acknowledged: Acknowledged[] = [];
    const counts: number[] = [];
    const found: WritingSurvey[] = [];
    let browser = await opened(place);
    for (const delay of delays) {
      const before = acknowledged.length;
      await browser.page.exposeFunction('tell', (write: Acknowledged) => void acknowledged.push(write));
      const working = browser.page.evaluate(() => writingPage.write((write) => Reflect.get(globalThis, 'tell')(write)));
      await killedIn(place, { context: browser.context, working, delay });
      counts.push(acknowledged.length - before);
      browser = await opened(place);
      found.push(await surveyIn(browser, acknowledged));
    }
    await browser.context.close();
    return { acknowledged: counts, found };
  });

/** Kills a browser while two transactions write, and looks at what is left. */
export const killedInTwoWrites = (): Promise<WritingSurvey> =>
  withPage('writingPage.ts', async (place) => {
    const acknowledged: Acknowledged[] = [];
    const killed = await opened(place);
    await killed.page.exposeFunction('tell', (write: Acknowledged) => void acknowledged.push(write));
    const working = killed.page.evaluate(() =>
      writingPage.writeTwoAtOnce((write) => Reflect.get(globalThis, 'tell')(write)),
    );
    await killedIn(place, { context: killed.context, working, delay: 4_000 });
    const after = await opened(place);
    const survey = await surveyIn(after, acknowledged);
    await after.context.close();
    if (acknowledged.length === 0) throw new Error('Nothing was written before the kill');
    return survey;
  });

/** Whether nothing acknowledged was lost, nothing half done, and nothing else is wrong with the records. */
export const isWhole = ({ lost, halfDone, findings }: WritingSurvey): boolean =>
  lost.length + halfDone.length + findings.length === 0;
