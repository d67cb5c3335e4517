/** Recording a reading of a meter by hand. */

import { z } from 'zod';
import { error, failed, type Result } from '#kernel/result.ts';
import { type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { meterChanges } from './meterRenewal.ts';
import { readingProblems } from './readingDoubts.ts';
import { calendarDateSchema, idSchema, lineSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

const readingInputSchema = z.object({
  equipmentId: idSchema<'Equipment'>(),
  unit: z.enum(meterUnits),
  takenOn: calendarDateSchema,
  value: z.number().nonnegative(),
  /** Who took it, in words. */
  takenBy: lineSchema(120),
});

/** What a user says of a reading. `value` is what the meter showed. */
export type ReadingInput = Readonly<z.infer<typeof readingInputSchema>>;

/** What the decision needs: null where there is no such row. */
export interface ReadingState {
  readonly equipment: Equipment | null;
  readonly meter: Meter | null;
  readonly log: readonly MeterReading[];
}

const newReading = (input: ReadingInput, meter: Meter, context: Context): MeterReading => ({
  ...newRow(context),
  id: context.newId<'Reading'>(),
  meterId: meter.id,
  equipmentId: meter.equipmentId,
  takenOn: input.takenOn,
  value: input.value,
  source: 'hand',
  takenBy: input.takenBy,
  state: 'accepted',
  reason: null,
  confirmed: false,
  orderId: null,
  isSample: meter.isSample,
  importBatchId: null,
});

/**
 * Records a reading; answers its id. One whose doubts the user confirmed is kept as confirmed: the review must then
 * believe it, and may come to doubt others. Problems: those of the input and of `readingProblems`, `rowGone`,
 * `meterMissing`, `equipmentArchived`.
 */
export const decideRecordReading = (
  { equipment, meter, log }: ReadingState,
  input: ReadingInput,
  context: Context,
): Result<Decision<MeterReading['id']>> => {
  const checked = checkedInput(readingInputSchema, input);
  if (!checked.ok) return checked;
  if (equipment === null) return failed([error('rowGone')]);
  if (equipment.archivedOn !== null) return failed([error('equipmentArchived')]);
  if (meter === null) return failed([error('meterMissing', 'unit', { unit: checked.value.unit })]);
  const doubts = readingProblems({ meter, log }, checked.value, context.today);
  return decideUnless(doubts, context, () => {
    const reading = { ...newReading(checked.value, meter, context), confirmed: doubts.length > 0 };
    return { value: reading.id, changes: meterChanges({ meter, log, written: [reading] }, context) };
  });
};
