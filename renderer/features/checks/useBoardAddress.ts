import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type BoardFilter, dayIn, filterIn } from './boardView.ts';

/** What the address of the board says. */
export interface BoardAddress {
  readonly day: CalendarDate;
  readonly isWeek: boolean;
  readonly filter: BoardFilter;
  /** Puts values into the address; null takes one out. */
  readonly turn: (changes: Readonly<Record<string, string | null>>) => void;
}

/** The day, the view and the filters; they live in the address, so that going back finds them again. */
export const useBoardAddress = (): BoardAddress => {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const filter = useMemo(() => filterIn(params), [params]);
  return {
    day: dayIn(params, today),
    isWeek: params.get('view') === 'week',
    filter,
    turn: (changes) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [key, value] of Object.entries(changes)) {
            if (value === null) next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      ),
  };
};
