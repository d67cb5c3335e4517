import type { ServiceLevel, Trigger } from '#domain/serviceLevel.ts';
import { paceOf } from '#domain/triggerPace.ts';

/** Duty factors shown as examples: heavy, normal, light. */
export const dutyFactors = [0.7, 1, 1.5] as const;

const withFactor = (trigger: Trigger, level: ServiceLevel, factor: number): Trigger => {
  if (factor === 1 || trigger.kind === 'rule') return trigger;
  const { every, first } = paceOf(trigger, level, factor);
  if (trigger.kind === 'usage') {
    return { ...trigger, every, ...(trigger.first === undefined ? {} : { first }) };
  }
  const begins = trigger.first === undefined ? {} : { first: { every: first, unit: 'day' as const } };
  return { kind: 'calendar', every, unit: 'day', ...begins };
};

/** The triggers of a level as they count for equipment of a duty factor. Light duty never stretches a statutory level. */
export const triggersAt = (level: ServiceLevel, factor: number): readonly Trigger[] => {
  const counted = level.isStatutory === true ? Math.min(1, factor) : factor;
  return level.triggers.map((trigger) => withFactor(trigger, level, counted));
};
