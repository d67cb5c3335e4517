import { defectsOfCheck } from '#domain/checkBoard.ts';
import type { Defect } from '#domain/defect.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useStored } from './useStored.ts';

/** The defects found on the checks of a working day; undefined while they are read. */
export const useDefectsFoundOn = (day: CalendarDate): readonly Defect[] | undefined =>
  useStored(
    async (db) => {
      const checks = await db.checks.where('day').equals(day).toArray();
      const found = await db.defects.bulkGet(checks.flatMap(defectsOfCheck));
      return found.filter((defect) => defect !== undefined);
    },
    [day],
  );
