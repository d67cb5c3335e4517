/** The figures of the daily checks over a span, as of this minute. */
import { useMemo } from 'react';
import { localMomentOf, useLocalMoment } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { type CheckFigures, cellsBetween, checkFigures } from '#domain/checkFigures.ts';
import { type FigureKey, figuresBy } from '#domain/checkFiguresBy.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import { useChecksBetween, useStandDowns } from './checks.ts';

/** The figures of all, and told apart. */
export interface FiguresTold {
  readonly whole: CheckFigures;
  readonly groups: ReadonlyMap<string, CheckFigures>;
}

/** The figures of the span (working days, both inclusive), told apart in a way; undefined while they are read. */
export const useCheckFigures = ({ from, to }: DaySpan, by: FigureKey): FiguresTold | undefined => {
  const fleet = useFleet();
  const checks = useChecksBetween(from, to);
  const standDowns = useStandDowns();
  const now = useLocalMoment();
  const known = useMemo(() => {
    if (fleet === undefined || checks === undefined || standDowns === undefined) return undefined;
    const input = { fleet, checks, standDowns, span: { from, to }, now, momentOf: localMomentOf };
    return { input, cells: cellsBetween(input) };
  }, [fleet, checks, standDowns, from, to, now]);
  return useMemo(
    () =>
      known === undefined
        ? undefined
        : { whole: checkFigures(known.cells, known.input), groups: figuresBy(known.cells, by, known.input) },
    [known, by],
  );
};
