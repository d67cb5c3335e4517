/** Entering and correcting a piece of equipment. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { type Equipment, type EquipmentId, type EquipmentInput, equipmentInputSchema, noCrew } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';

/** What the user saves: `id` and `rev` null for new equipment, else as it was opened. */
export interface EquipmentToSave {
  readonly id: EquipmentId | null;
  readonly rev: number | null;
  readonly input: EquipmentInput;
}

/** What the decision needs: the row as stored, and all equipment that bears the code (letter case aside). */
export interface EquipmentSavingState {
  readonly stored: Equipment | null;
  readonly sameCode: readonly Equipment[];
}

/** `equipmentCodeTaken` when other equipment in service bears the code; letter case does not tell two codes apart. */
export const codeProblems = (
  code: string,
  own: EquipmentId | null,
  sameCode: readonly Equipment[],
): readonly Problem[] => {
  const other = sameCode.find((equipment) => equipment.id !== own && equipment.archivedOn === null);
  return other === undefined ? [] : [error('equipmentCodeTaken', 'code', { code, name: other.name || other.code })];
};

const future = (input: EquipmentInput, context: Context): readonly Problem[] =>
  input.inServiceOn !== null && input.inServiceOn > context.today ? [error('dateInFuture', 'inServiceOn')] : [];

const entered = (input: EquipmentInput, context: Context): Equipment => ({
  ...input,
  ...newRow(context),
  id: context.newId<'Equipment'>(),
  crew: noCrew,
  archivedOn: null,
  isSample: false,
  importBatchId: null,
});

/**
 * Saves equipment; answers its id. Problems: those of the input, `equipmentCodeTaken`, `dateInFuture` (in service),
 * `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSaveEquipment = (
  { stored, sameCode }: EquipmentSavingState,
  { id, rev, input }: EquipmentToSave,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const checked = checkedInput(equipmentInputSchema, input);
  if (!checked.ok) return checked;
  const problems = [
    ...(id === null ? [] : staleness(stored, rev ?? 0)),
    ...codeProblems(checked.value.code, id, sameCode),
    ...future(checked.value, context),
  ];
  return decideUnless(problems, context, () => {
    const after = stored === null ? entered(checked.value, context) : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('equipment', stored, after)] };
  });
};
