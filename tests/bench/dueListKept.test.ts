import { expect, it } from 'vitest';
import { type DueList, dueListOf } from '#data/dueList.ts';
import { fleetOf, fleetState, withChanges } from '#data/fleetState.ts';
import { changeOf, revised } from '#domain/change.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { seededRandom } from '#tests/support/random.ts';
import { aContext, aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision, twoLevels } from '#tests/support/serviceRows.ts';

const machines = 10_000;
const setting = { today: on('2026-03-10'), noticeDays: 14 };

const workshop = () => {
  const random = seededRandom(11);
  const programme = aProgramme();
  const yearly = aLevel('X', { rank: 3, covers: [], triggers: [{ kind: 'calendar', every: 1, unit: 'year' }] });
  const revision = aRevision(programme, { levels: [...twoLevels(), yearly] });
  const equipment = Array.from({ length: machines }, (_, i) => anEquipment({ code: `T-${i}` }));
  const perDay = equipment.map(() => 20 + 200 * random());
  const assignments = equipment.map(({ id }) =>
    anAssignment(id, programme, { baseline: { on: addDays(setting.today, -700), meters: {} } }),
  );
  return {
    ...noRows,
    equipment,
    meters: equipment.map(({ id }, i) => {
      const rate = perDay[i] ?? 0;
      const current = { takenOn: addDays(setting.today, -Math.floor(20 * random())), value: rate * 690 };
      const usePerDay = { p10: rate * 0.8, p50: rate, p90: rate * 1.2 };
      return aMeter({ equipmentId: id, summary: { current, usePerDay, accepted: 99, suspect: 0 } });
    }),
    programmes: [programme],
    revisions: [revision],
    assignments,
    completions: assignments.flatMap((assignment, i) =>
      Array.from({ length: 20 }, (_, k) => {
        const day = 30 + k * 33 + Math.floor(5 * random());
        const levelId = k % 10 === 9 ? 'X' : k % 4 === 3 ? 'L2' : 'L1';
        const meters = { km: (perDay[i] ?? 0) * day };
        return aCompletion(assignment, levelId, { on: addDays(setting.today, day - 700), meters });
      }),
    ),
  };
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

it('keeps up the due list of ten thousand machines from their records', { timeout: 120_000 }, () => {
  const rows = workshop();
  let state = fleetState(rows);
  const whole: number[] = [];
  let list: DueList | null = null;
  for (let run = 0; run < 5; run++) {
    const from = performance.now();
    list = dueListOf(fleetOf(state), setting, null);
    whole.push(performance.now() - from);
  }
  expect(list?.lines).toHaveLength(3 * machines);
  const after: number[] = [];
  for (const meter of rows.meters.slice(0, 21)) {
    const change = changeOf('meters', meter, revised(meter, { handUsePerDay: 9 }, aContext()));
    const from = performance.now();
    state = withChanges(state, [change]);
    list = dueListOf(fleetOf(state), setting, list);
    after.push(performance.now() - from);
  }
  expect(list?.lines).toHaveLength(3 * machines);
  process.stdout.write(
    `bench: due list of 10,000 machines from their records: median ${median(whole).toFixed(0)} ms\n`,
  );
  process.stdout.write(`bench: the same after one write: median ${median(after).toFixed(1)} ms\n`);
});
