/** One sitting at the program, watched: any error of console, page or content policy fails the test. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type OpenApp, openApp, type User } from './app.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');
/** No single step of a user takes as long on the slowest machine. */
const stepMilliseconds = 15_000;

/** Keeps a picture of what stood on the screen when a step failed, and says where. */
const pictureOf = async ({ page, problems }: OpenApp): Promise<string> => {
  const file = path.join(pictures, `failed-${Date.now()}.png`);
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: file });
  return `At ${page.url()}; picture: ${file}; problems: ${JSON.stringify(problems)}`;
};

/** Opens the program at `url`, lets the user do something, expects no error, and closes it. */
export const withApp = async (
  { url, ...user }: User & { readonly url: string },
  use: (app: OpenApp) => Promise<void>,
): Promise<void> => {
  const app = await openApp(url, user);
  app.page.setDefaultTimeout(stepMilliseconds);
  try {
    await use(app);
    expect(app.problems).toEqual([]);
  } catch (reason) {
    process.stderr.write(`${await pictureOf(app)}\n`);
    throw reason;
  } finally {
    await app.close();
  }
};
