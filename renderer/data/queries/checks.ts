/** Checks, as the screens show them. */
import Dexie from 'dexie';
import { useMemo } from 'react';
import { useLocalMoment } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Check } from '#domain/check.ts';
import { type Board, boardOfDay } from '#domain/checkBoard.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { StandDown } from '#domain/standDown.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useStored } from './useStored.ts';

/** The checks of a working day; undefined while they are read. */
export const useChecksOn = (day: CalendarDate): readonly Check[] | undefined =>
  useStored((db) => db.checks.where('day').equals(day).toArray(), [day]);

/** The checks of working days from one to another, both inclusive; undefined while they are read. */
export const useChecksBetween = (from: CalendarDate, to: CalendarDate): readonly Check[] | undefined =>
  useStored((db) => db.checks.where('day').between(from, to, true, true).toArray(), [from, to]);

/** A check: undefined while it is read, null when there is none of that id. */
export const useCheck = (id: Check['id']): Check | null | undefined =>
  useStored(async (db) => (await db.checks.get(id)) ?? null, [id]);

/** The checks of a machine on working days from one on; undefined while they are read. Not all it ever had: signatures are large. */
export const useChecksOf = (equipmentId: EquipmentId, from: CalendarDate): readonly Check[] | undefined =>
  useStored(
    (db) => db.checks.where('[equipmentId+day]').between([equipmentId, from], [equipmentId, Dexie.maxKey]).toArray(),
    [equipmentId, from],
  );

/** Stand-downs of any time, also those returned; undefined while they are read. */
export const useStandDowns = (): readonly StandDown[] | undefined => useStored((db) => db.standDowns.toArray(), []);

/** The board of a working day as of this minute; undefined while it is read. */
export const useBoardOfDay = (day: CalendarDate): Board | undefined => {
  const fleet = useFleet();
  const checks = useChecksOn(day);
  const standDowns = useStandDowns();
  const now = useLocalMoment();
  return useMemo(
    () =>
      fleet === undefined || checks === undefined || standDowns === undefined
        ? undefined
        : boardOfDay({ fleet, checks, standDowns, day, now }),
    [fleet, checks, standDowns, day, now],
  );
};
