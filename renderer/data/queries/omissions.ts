/** The four non-omissions, as of this minute. */
import { useMemo } from 'react';
import { useLocalMoment } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { useFleet } from '#data/fleet.ts';
import { type BoardCell, boardOfDay } from '#domain/checkBoard.ts';
import { handlingDaysOf } from '#domain/checksSettings.ts';
import { type Omissions, omissions } from '#domain/omissions.ts';
import { isWorkedOn } from '#domain/shiftCalendar.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { useChecksBetween, useStandDowns } from './checks.ts';
import { useDefectBook } from './defects.ts';
import { useStored } from './useStored.ts';

/** Days back, today included, in which missing checks are looked for. */
export const missingDays = 7;

/** Days back in which orders are looked through for findings. */
export const findingDays = 30;

/** The least id that a row made on the day or later can have: ids begin with the milliseconds since 1970. */
const leastId = (day: CalendarDate): string => {
  const time = Date.parse(`${day}T00:00:00.000Z`).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
};

const recentOrders = (db: FettleDatabase, from: CalendarDate): Promise<readonly WorkOrder[]> =>
  db.orders
    .where('id')
    .above(leastId(from))
    .filter(({ openedOn }) => openedOn >= from)
    .toArray();

/** The board's cells of the last days; undefined while they are read. */
const useRecentCells = (): readonly BoardCell[] | undefined => {
  const now = useLocalMoment();
  const fleet = useFleet();
  const from = addDays(now.day, 1 - missingDays);
  const checks = useChecksBetween(from, now.day);
  const standDowns = useStandDowns();
  return useMemo(() => {
    if (fleet === undefined || checks === undefined || standDowns === undefined) return undefined;
    const days = Array.from({ length: missingDays }, (_, i) => addDays(from, i));
    return days
      .filter((day) => isWorkedOn(fleet.settings, day))
      .flatMap((day) => boardOfDay({ fleet, checks, standDowns, day, now }).rows.flatMap(({ cells }) => cells));
  }, [fleet, checks, standDowns, from, now]);
};

/** What was left out; undefined while it is read. */
export const useOmissions = (): Omissions | undefined => {
  const { day: today } = useLocalMoment();
  const from = addDays(today, -findingDays);
  const orders = useStored((db) => recentOrders(db, from), [from]);
  const book = useDefectBook();
  const cells = useRecentCells();
  const checks = useFleet()?.settings.checks;
  return useMemo(
    () =>
      orders === undefined || book === undefined || cells === undefined || checks === undefined
        ? undefined
        : omissions({ ...book, orders, cells, today, handlingDays: handlingDaysOf(checks) }),
    [orders, book, cells, checks, today],
  );
};
