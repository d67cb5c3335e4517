/** Machines for the planner: three levels, a reading, a rate of use, and services behind them, so that visits abound. */
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { seededRandom } from './random.ts';
import { aMeter, anEquipment } from './rows.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision, twoLevels } from './serviceRows.ts';

const completionsEach = 12;

/** Rows by table, as of a day. */
export const plannerFleet = (machines: number, today: CalendarDate): Readonly<Record<string, readonly object[]>> => {
  const random = seededRandom(31);
  const programme = aProgramme();
  const yearly = aLevel('X', { rank: 3, covers: [], triggers: [{ kind: 'calendar', every: 1, unit: 'year' }] });
  const levels = [...twoLevels(), yearly].map((level) => ({ ...level, plannedHours: 1 + level.rank }));
  const revision = aRevision(programme, { levels, effectiveOn: addDays(today, -1_500) });
  const equipment = Array.from({ length: machines }, (_, i) =>
    anEquipment({ code: `T-${String(i).padStart(5, '0')}` }),
  );
  const perDay = equipment.map(() => 60 + 90 * random());
  const baseline = { on: addDays(today, -800), meters: {} };
  const assignments = equipment.map(({ id }) => anAssignment(id, programme, { baseline }));
  const meters = equipment.map(({ id }, i) => {
    const rate = perDay[i] ?? 0;
    const current = { takenOn: addDays(today, -Math.floor(20 * random())), value: rate * 790 };
    const usePerDay = { p10: rate * 0.8, p50: rate, p90: rate * 1.2 };
    return aMeter({ equipmentId: id, summary: { current, usePerDay, accepted: 99, suspect: 0 } });
  });
  const completions = assignments.flatMap((assignment, i) =>
    Array.from({ length: completionsEach }, (_, k) => {
      const day = 60 + k * 60 + Math.floor(20 * random());
      const levelId = k % 6 === 5 ? 'X' : k % 4 === 3 ? 'L2' : 'L1';
      const kilometres = { km: (perDay[i] ?? 0) * day };
      return aCompletion(assignment, levelId, {
        on: addDays(baseline.on, day),
        meters: kilometres,
        revisionId: revision.id,
      });
    }),
  );
  return { equipment, programmes: [programme], revisions: [revision], assignments, meters, completions };
};
