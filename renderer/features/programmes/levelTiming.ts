import type { ProgrammeLevel } from '#domain/programme.ts';
import type { MeterUnit, Trigger } from '#domain/serviceLevel.ts';
import { freshRule, ruleText } from './scheduleRule.ts';

/** How the next service counts, as it is chosen on the screen. */
export type ShiftMode = 'completion' | 'grid' | 'blend';

/** The shift each choice begins with. */
export const shiftOf: Readonly<Record<ShiftMode, number>> = { completion: 1, grid: 0, blend: 0.5 };

/** The choice a stored shift stands for. */
export const shiftModeOf = (shift: number): ShiftMode => (shift === 1 ? 'completion' : shift === 0 ? 'grid' : 'blend');

/** A usual interval for each meter, to begin with. */
const usual: Readonly<Record<MeterUnit, number>> = { km: 10_000, mi: 6_000, h: 250, cycle: 10_000 };

/** A trigger to begin with; by meter it counts in the unit the programme's levels count in already, else in distance. */
export const freshTrigger = (
  kind: Trigger['kind'],
  levels: readonly ProgrammeLevel[],
  distanceUnit: 'km' | 'mi',
): Trigger => {
  switch (kind) {
    case 'calendar':
      return { kind, every: 6, unit: 'month' };
    case 'usage': {
      const known = levels.flatMap(({ triggers }) => triggers).find((trigger) => trigger.kind === 'usage');
      const meter = known?.meter ?? distanceUnit;
      return { kind, meter, every: usual[meter] };
    }
    case 'rule':
      return { kind, rrule: ruleText(freshRule.weekday) };
  }
};
