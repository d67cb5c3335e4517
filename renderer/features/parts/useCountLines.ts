import { useMemo } from 'react';
import { useFleet } from '#data/fleet.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type CountLine, countLines } from './countView.ts';

/** The lines to count on a day; undefined until the stock is read. */
export const useCountLines = (on: CalendarDate): readonly CountLine[] | undefined => {
  const parts = useFleet()?.parts;
  const moves = usePartMoves();
  return useMemo(
    () =>
      parts === undefined || moves === undefined
        ? undefined
        : countLines(parts.values(), (id) => moves.get(id) ?? [], on),
    [parts, moves, on],
  );
};
