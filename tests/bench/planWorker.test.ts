/** The plan of ten thousand machines, reckoned in its worker in a real Chromium, and what the window does meanwhile. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { today } from '#data/clock.ts';
import { databaseName } from '#data/schema.ts';
import { mondayOf } from '#domain/isoWeek.ts';
import type { WeekLoad } from '#domain/weekLoad.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { seededRandom } from '#tests/support/random.ts';
import { aMeter, anEquipment } from '#tests/support/rows.ts';
import { seedPage } from '#tests/support/seeding.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision, twoLevels } from '#tests/support/serviceRows.ts';
import { say } from '#tests/support/stopwatch.ts';

const long = 600_000;
const machines = 10_000;
const completionsEach = 20;
const assets = path.resolve(import.meta.dirname, '../../dist/renderer/assets');

let served: ServedApp;
let app: OpenApp;
let script = '';

/** Machines under three levels, with a reading, a rate of use, and twenty services behind them. */
const workshop = (on: CalendarDate) => {
  const random = seededRandom(29);
  const programme = aProgramme();
  const yearly = aLevel('X', { rank: 3, covers: [], triggers: [{ kind: 'calendar', every: 1, unit: 'year' }] });
  const levels = [...twoLevels(), yearly].map((level) => ({ ...level, plannedHours: 1 + level.rank }));
  const revision = aRevision(programme, { levels, effectiveOn: addDays(on, -1_500) });
  const equipment = Array.from({ length: machines }, (_, i) => anEquipment({ code: `T-${i}` }));
  const perDay = equipment.map(() => 20 + 100 * random());
  const baseline = { on: addDays(on, -1_400), meters: {} };
  const assignments = equipment.map(({ id }) => anAssignment(id, programme, { baseline }));
  return {
    equipment,
    programmes: [programme],
    revisions: [revision],
    assignments,
    meters: equipment.map(({ id }, i) => {
      const rate = perDay[i] ?? 0;
      const current = { takenOn: addDays(on, -Math.floor(20 * random())), value: rate * 1_390 };
      const usePerDay = { p10: rate * 0.8, p50: rate, p90: rate * 1.2 };
      return aMeter({ equipmentId: id, summary: { current, usePerDay, accepted: 99, suspect: 0 } });
    }),
    completions: assignments.flatMap((assignment, i) =>
      Array.from({ length: completionsEach }, (_, k) => {
        const day = 50 + k * 66 + Math.floor(20 * random());
        const levelId = k % 10 === 9 ? 'X' : k % 4 === 3 ? 'L2' : 'L1';
        return aCompletion(assignment, levelId, {
          on: addDays(baseline.on, day),
          meters: { km: (perDay[i] ?? 0) * day },
          revisionId: revision.id,
        });
      }),
    ),
  };
};

beforeAll(async () => {
  served = await startApp();
  app = await openApp(served.url);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await seedPage(app.page, workshop(today()));
  // A page of the same origin without the program: what is measured is the worker, not the screens beside it.
  script = `${served.url}assets/${readdirSync(assets).find((name) => /^planWorker-.*\.js$/.test(name))}`;
  await app.page.goto(script);
}, long);

afterAll(async () => {
  await app.close();
  await served.close();
});

interface Asked {
  readonly script: string;
  readonly databaseName: string;
  readonly from: string;
}

interface Answered {
  readonly milliseconds: number;
  readonly visits: number;
}

/** Runs in the page: asks the worker for so many weeks of load; starts it when there is none. */
const ask = async (page: Page, asked: Asked, weeks: number): Promise<Answered> =>
  page.evaluate(
    async ({ script, databaseName: name, from, weeks: count }) => {
      const shared = globalThis as unknown as { plan?: Worker; asked?: number };
      const began = performance.now();
      if (shared.plan === undefined) {
        // The content policy asks for a policy of scripts even here.
        const scripts = globalThis as unknown as {
          trustedTypes: { createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => URL } };
        };
        const policy = scripts.trustedTypes.createPolicy('default', { createScriptURL: (url: string) => url });
        shared.plan = new Worker(policy.createScriptURL(script), { type: 'module' });
        shared.plan.postMessage({ type: 'open', databaseName: name });
      }
      const { plan } = shared;
      shared.asked = (shared.asked ?? 0) + 1;
      const id = shared.asked;
      const loads = await new Promise<readonly WeekLoad[]>((resolve, reject) => {
        plan.addEventListener('message', ({ data }) => {
          if (data.id !== id) return;
          if (data.type === 'answer') resolve(data.answer);
          else reject(new Error(data.detail));
        });
        plan.addEventListener('error', (event) => reject(new Error(event.message)));
        plan.postMessage({ type: 'ask', id, asked: { type: 'loads', from, weeks: count } });
      });
      return {
        milliseconds: performance.now() - began,
        visits: loads.reduce((sum, { visits }) => sum + visits, 0),
      };
    },
    { ...asked, weeks },
  );

const windowWork = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

it('forecasts a year of ten thousand machines without holding up the window', { timeout: long }, async () => {
  const { page } = app;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const asked = { script, databaseName, from: mondayOf(today()) };
  const measured = async (weeks: number) => {
    const before = await windowWork(session);
    const answer = await ask(page, asked, weeks);
    return { ...answer, blocked: (await windowWork(session)) - before };
  };
  const cold = await measured(4);
  // Farther than anything reckoned before: every machine is forecast anew, and nothing is read.
  const year = await measured(52);
  const again = await measured(52);
  expect(year.visits).toBeGreaterThan(3 * machines);
  expect(again.visits).toBe(year.visits);
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  say(
    `plan worker, ${machines} machines × 3 levels × ${completionsEach} services: first answer ${ms(cold.milliseconds)}`,
  );
  say(`the year (${year.visits} visits): ${ms(year.milliseconds)} in the worker (promised: 2,000 ms)`);
  say(`window blocked meanwhile: ${ms(year.blocked)}, 1 : ${(year.milliseconds / year.blocked).toFixed(0)}`);
  say(`asked once more: ${ms(again.milliseconds)}`);
});
