/** A page that issues certificates without end, until its browser is killed; and one that looks at what is left. */

import { openedDatabase } from './database.ts';
import { issueIn, seriesIn } from './sealedIssues.ts';

/** What the page offers to the test that drives it. */
export interface IssuingPage {
  /** Issues one after the other from two handles, and tells each number once it is acknowledged. Never ends. */
  readonly issue: (tell: (number: string) => void) => Promise<void>;
  /** What became of the series. */
  readonly survey: () => ReturnType<typeof seriesIn>;
}

const name = 'killed';
const series = 'FT-2026';

const issueForEver = async (tell: (number: string) => void): Promise<never> => {
  const db = await openedDatabase(name);
  for (;;) {
    const issued = await issueIn(db, series);
    if (!issued.ok) throw new Error(`Refused: ${JSON.stringify(issued.problems)}`);
    for (const { number } of issued.value) tell(number);
  }
};

const page: IssuingPage = {
  issue: async (tell) => {
    await Promise.all([issueForEver(tell), issueForEver(tell)]);
  },
  survey: async () => {
    const db = await openedDatabase(name);
    const found = await seriesIn(db, series);
    db.close();
    return found;
  },
};

Object.assign(globalThis, { issuingPage: page });
