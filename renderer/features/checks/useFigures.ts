import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useCheckFigures } from '#data/queries/checkFigures.ts';
import type { CheckFigures } from '#domain/checkFigures.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import { type FigureRow, figureRows, keyIn, type ShownKey, spanIn } from './figuresView.ts';
import { useShiftWords } from './useShiftWords.ts';

/** What the address asks for, and the figures it gets. */
export interface Figures {
  readonly span: DaySpan;
  readonly by: ShownKey;
  /** Undefined while they are read. */
  readonly whole: CheckFigures | undefined;
  readonly rows: readonly FigureRow[];
  /** Puts values into the address. */
  readonly turn: (changes: Readonly<Record<string, string>>) => void;
}

/** The figures of the span and the way in the address, which going back finds again. */
export const useFigures = (): Figures => {
  const { t } = useTranslation('checkFigures');
  const [params, setParams] = useSearchParams();
  const span = spanIn(params, useToday());
  const by = keyIn(params);
  const fleet = useFleet();
  const told = useCheckFigures(span, by);
  const shift = useShiftWords();
  const nobody = t('nobody');
  const rows = useMemo(
    () =>
      told === undefined || fleet === undefined
        ? []
        : figureRows(told.groups, by, { equipment: fleet.equipment, people: fleet.people, shift, nobody }),
    [told, fleet, by, shift, nobody],
  );
  const turn = (changes: Readonly<Record<string, string>>) =>
    setParams((now) => new URLSearchParams({ ...Object.fromEntries(now), ...changes }), { replace: true });
  return { span, by, whole: told?.whole, rows, turn };
};
