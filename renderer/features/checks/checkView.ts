/** One check as it is shown: its values and what became of it. */
import type { Check } from '#domain/check.ts';
import { type BoardState, defectsOfCheck } from '#domain/checkBoard.ts';
import { type MeterUnit, meterUnits } from '#domain/serviceLevel.ts';

/** Values by unit, in the order units are always named. */
export const shownMeters = (meters: Check['meters']): readonly { readonly unit: MeterUnit; readonly value: number }[] =>
  meterUnits.flatMap((unit) => {
    const value = meters[unit];
    return value === undefined ? [] : [{ unit, value }];
  });

/** What became of a check, in the words of the board. */
export const checkMark = (
  check: Pick<Check, 'state' | 'answers'>,
  { checks }: { readonly checks: { readonly recordsNilDefect: boolean } },
): BoardState => {
  if (check.state !== 'done') return check.state;
  if (defectsOfCheck(check).length > 0) return 'defects';
  return checks.recordsNilDefect ? 'nilDefect' : 'done';
};
