import { afterAll, beforeAll, it } from 'vitest';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { expectNoViolations } from '#tests/support/violations.ts';
import { planPlaces } from '#tests/support/walkPlanPlaces.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

it(
  'has no violation on any screen or dialog of planning, light and dark',
  () => expectNoViolations(served.url, planPlaces),
  400_000,
);
