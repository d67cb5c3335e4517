/** Entering a machine with the meters it has and what they show today: one decision, so that nothing is half there. */
import { z } from 'zod';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, type TableName, type Tables } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId, EquipmentInput } from './equipment.ts';
import { decideSaveEquipment } from './equipmentSaving.ts';
import { checkedInput } from './inputProblems.ts';
import type { Meter } from './meterRecord.ts';
import { decideAddMeter } from './meterSaving.ts';
import { decideRecordReading } from './readingRecording.ts';

/** A meter of a new machine; `value` is what it shows today, null where it was not read. */
export interface FirstMeterInput {
  readonly unit: Meter['unit'];
  readonly value: number | null;
}

/** A new machine as the user enters it. */
export interface EquipmentToEnter {
  readonly input: EquipmentInput;
  readonly meters: readonly FirstMeterInput[];
}

const valueSchema = z.number().nonnegative().nullable();

const atMeter = ({ unit }: FirstMeterInput, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, field: `meters.${unit}` }));

const meterProblems = (meters: readonly FirstMeterInput[]): readonly Problem[] =>
  meters.flatMap((meter, i) => {
    const checked = checkedInput(valueSchema, meter.value);
    const isTwice = meters.findIndex(({ unit }) => unit === meter.unit) < i;
    return atMeter(meter, [
      ...(checked.ok ? [] : checked.problems),
      ...(isTwice ? [error('meterExists', undefined, { unit: meter.unit })] : []),
    ]);
  });

interface RowChange<T extends TableName> {
  readonly table: T;
  readonly after: Tables[T] | null;
}

const rowOf = <T extends TableName>(changes: readonly Change[], table: T): Tables[T] | null => {
  const isOfTable = (change: Change): change is Change & RowChange<T> => change.table === table;
  return changes.find(isOfTable)?.after ?? null;
};

/** The meter as it is after its first reading, as one new row: it was never stored without. */
const readMeter = (
  { equipment, meter, value }: { readonly equipment: Equipment; readonly meter: Meter; readonly value: number },
  context: Context,
): Result<readonly Change[]> => {
  const input = {
    equipmentId: equipment.id,
    unit: meter.unit,
    takenOn: context.today,
    value,
    takenBy: context.actor.name,
  };
  const read = decideRecordReading({ equipment, meter, log: [] }, input, context);
  if (!read.ok) return read;
  const { changes } = read.value;
  const { summary } = rowOf(changes, 'meters') ?? meter;
  return ok([changeOf('meters', null, { ...meter, summary }), ...changes.filter(({ table }) => table === 'readings')]);
};

const firstMeter = (equipment: Equipment, { unit, value }: FirstMeterInput, context: Context) => {
  const added = decideAddMeter({ equipment, meters: [] }, unit, context);
  if (!added.ok) return added;
  const meter = rowOf(added.value.changes, 'meters');
  return meter === null || value === null ? ok(added.value.changes) : readMeter({ equipment, meter, value }, context);
};

/**
 * Enters a machine with its meters, read today by the one who acts; answers its id. `sameCode`: all equipment that
 * bears the code, letter case aside. Problems: those of `decideSaveEquipment`; at `meters.<unit>` a value that is no
 * reading, and `meterExists` for a unit given twice.
 */
export const decideEnterEquipment = (
  { sameCode }: { readonly sameCode: readonly Equipment[] },
  { input, meters }: EquipmentToEnter,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const saved = decideSaveEquipment({ stored: null, sameCode }, { id: null, rev: null, input }, context);
  const problems = [...(saved.ok ? [] : saved.problems), ...meterProblems(meters)];
  if (!saved.ok || problems.length > 0) return failed(problems);
  const equipment = rowOf(saved.value.changes, 'equipment');
  if (equipment === null) throw new Error('A machine was entered without a row of its own.');
  const changes: Change[] = [...saved.value.changes];
  for (const meter of meters) {
    const first = firstMeter(equipment, meter, context);
    if (!first.ok) return failed(atMeter(meter, first.problems));
    changes.push(...first.value);
  }
  return ok({ value: saved.value.value, changes });
};
