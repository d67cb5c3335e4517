import { afterAll, beforeAll, it } from 'vitest';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { expectNoViolations } from '#tests/support/violations.ts';
import { dialogPlaces } from '#tests/support/walkEverywhere.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

it(
  'has no violation on any dialog, nor in the import, light and dark',
  () => expectNoViolations(served.url, dialogPlaces),
  400_000,
);
