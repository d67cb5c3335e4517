/** Giving equipment a meter, and what may be set of one. */
import { z } from 'zod';
import { error, failed, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';
import { type Meter, meterSchema } from './meterRecord.ts';
import { meterChanges } from './meterRenewal.ts';
import type { MeterLog } from './readingCorrection.ts';

/** A meter without readings. */
export const newMeter = (
  equipment: Pick<Equipment, 'id' | 'isSample'>,
  unit: Meter['unit'],
  context: Context,
): Meter => ({
  ...newRow(context),
  id: context.newId<'Meter'>(),
  equipmentId: equipment.id,
  unit,
  events: [],
  handUsePerDay: null,
  capPerDay: null,
  summary: { current: null, usePerDay: null, accepted: 0, suspect: 0 },
  isSample: equipment.isSample,
  importBatchId: null,
});

/** Adds a meter; answers its id. Problems: `meterExists` (one of that unit is there), `equipmentArchived`, `rowGone`. */
export const decideAddMeter = (
  { equipment, meters }: { readonly equipment: Equipment | null; readonly meters: readonly Meter[] },
  unit: Meter['unit'],
  context: Context,
): Result<Decision<Meter['id']>> => {
  if (equipment === null) return failed([error('rowGone')]);
  const problems = [
    ...(equipment.archivedOn === null ? [] : [error('equipmentArchived')]),
    ...(meters.some((meter) => meter.unit === unit) ? [error('meterExists', 'unit', { unit })] : []),
  ];
  return decideUnless(problems, context, () => {
    const meter = newMeter(equipment, unit, context);
    return { value: meter.id, changes: [changeOf('meters', null, meter)] };
  });
};

const meterInputSchema = z.object({
  meterId: meterSchema.shape.id,
  rev: z.int(),
  handUsePerDay: meterSchema.shape.handUsePerDay,
  capPerDay: meterSchema.shape.capPerDay,
});

/** What a user may set of a meter: use a day by hand, and the greatest rise a day that is believed; null: none. */
export type MeterInput = Readonly<z.infer<typeof meterInputSchema>>;

/**
 * Saves what was set of a meter and reviews its log by it. Problems: those of the input, `rowChangedMeanwhile`,
 * `rowGone`.
 */
export const decideSaveMeter = (
  { meter, log }: MeterLog,
  input: MeterInput,
  context: Context,
): Result<Decision<Meter['id']>> => {
  const checked = checkedInput(meterInputSchema, input);
  if (!checked.ok) return checked;
  const { rev, handUsePerDay, capPerDay } = checked.value;
  if (meter === null) return failed([error('rowGone')]);
  return decideUnless(staleness(meter, rev), context, () => ({
    value: meter.id,
    changes: meterChanges({ meter, log, written: [], columns: { handUsePerDay, capPerDay } }, context),
  }));
};
