import { useMemo } from 'react';
import { useLocalMoment } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useChecksBetween, useStandDowns } from '#data/queries/checks.ts';
import { type Board, boardOfDay } from '#domain/checkBoard.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';

/** The boards of `count` days from one on, as of this minute; undefined while they are read. */
export const useBoards = (from: CalendarDate, count: number): readonly Board[] | undefined => {
  const fleet = useFleet();
  const checks = useChecksBetween(from, addDays(from, count - 1));
  const standDowns = useStandDowns();
  const now = useLocalMoment();
  return useMemo(() => {
    if (fleet === undefined || checks === undefined || standDowns === undefined) return undefined;
    const days = Array.from({ length: count }, (_, i) => addDays(from, i));
    return days.map((day) => boardOfDay({ fleet, checks, standDowns, day, now }));
  }, [fleet, checks, standDowns, from, count, now]);
};
