/** Times in a page from what a user does to the picture of its outcome, and what a bench says of them. */
import type { CDPSession, Page } from 'playwright-core';

/** What is seen when it is done: an element, containing a text where one is given. */
export interface Outcome {
  readonly selector: string;
  readonly text?: string;
}

interface Watch extends Outcome {
  from: number;
  at: number;
}

declare global {
  interface Window {
    benchWatch?: Watch;
  }
}

/**
 * Runs in the page before anything else of it. Time runs from the last click, key or input before the outcome; until
 * one comes, from the start of the page. It ends when the frame with the outcome has been drawn.
 */
const watchPage = (outcome: Outcome): void => {
  const watch: Watch = { ...outcome, from: 0, at: 0 };
  window.benchWatch = watch;
  const begin = (event: Event): void => {
    if (watch.at === 0) watch.from = event.timeStamp;
  };
  for (const kind of ['click', 'keydown']) addEventListener(kind, begin, { capture: true });
  const isSeen = (): boolean =>
    [...document.querySelectorAll(outcome.selector)].some(
      ({ textContent }) => outcome.text === undefined || textContent.includes(outcome.text),
    );
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () => {
    watch.at = performance.now();
    for (const kind of ['click', 'keydown']) removeEventListener(kind, begin, { capture: true });
  };
  const observer = new MutationObserver(() => {
    if (!isSeen()) return;
    observer.disconnect();
    requestAnimationFrame(() => drawn.port2.postMessage(null));
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
};

/** One measurement, in milliseconds. */
export interface Timing {
  /** As the user feels it; grows with whatever else the computer does. */
  readonly felt: number;
  /** Work of the window's own thread meanwhile; does not. */
  readonly work: number;
}

/** Work of the page's main thread until now, in milliseconds of its processor. */
const workSoFar = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

const elapsed = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => (window.benchWatch?.at ?? 0) > 0, undefined, { polling: 20 });
  return page.evaluate(() => (window.benchWatch?.at ?? 0) - (window.benchWatch?.from ?? 0));
};

const timed = async (page: Page, act: () => Promise<unknown>): Promise<Timing> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await workSoFar(session);
  await act();
  const felt = await elapsed(page);
  const work = (await workSoFar(session)) - before;
  await session.detach();
  return { felt, work };
};

/** The time from the last click or key of `act` to the frame that shows its outcome. */
export const timeToPaint = async (page: Page, outcome: Outcome, act: () => Promise<unknown>): Promise<Timing> => {
  await page.evaluate(watchPage, outcome);
  return timed(page, act);
};

/** The time from the start of the page at `url` to the frame that shows the outcome. */
export const timeToOpen = async (page: Page, url: string, outcome: Outcome): Promise<Timing> => {
  await page.addInitScript(watchPage, outcome);
  return timed(page, () => page.goto(url));
};

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** The middle one of several times. */
export const median = (times: readonly number[]): number => at(times, 0.5);

/** `median 41 ms, p95 52 ms, fastest 38 ms (work of the window 30 ms), 15 times`. */
export const inWords = (timings: readonly Timing[]): string => {
  const felt = timings.map((timing) => timing.felt);
  const work = median(timings.map((timing) => timing.work));
  const [middle, slow] = [median(felt).toFixed(0), at(felt, 0.95).toFixed(0)];
  const fastest = Math.min(...felt).toFixed(0);
  return `median ${middle} ms, p95 ${slow} ms, fastest ${fastest} ms (work of the window ${work.toFixed(0)} ms), ${timings.length} times`;
};

/** Says a line of the bench. */
export const say = (line: string): void => {
  process.stdout.write(`bench: ${line}\n`);
};
