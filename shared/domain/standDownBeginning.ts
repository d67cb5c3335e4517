/** Standing a machine down: in the same transaction that makes a defect unsafe, so that no unsafe machine is ever in service. */
import { type Change, changeOf, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import type { StandDown } from './standDown.ts';

/** What standing down is decided from. */
export interface StandDownState {
  /** Those of the machine that are not returned; others are left aside. */
  readonly standDowns: readonly StandDown[];
}

const begun = (defect: Defect, by: string, context: Context): StandDown => ({
  ...newRow(context),
  id: context.newId<'StandDown'>(),
  equipmentId: defect.equipmentId,
  fromOn: context.today,
  fromAt: context.now,
  by,
  reason: defect.text,
  defectIds: [defect.id],
  returned: null,
  isSample: defect.isSample,
});

/**
 * The machine stood down when the defect is unsafe: by a stand-down of its own, or as one more cause of the one that
 * stands. Nothing for a lesser defect, nor for one that is a cause already. `by`: who says so.
 */
export const standDownFor = (
  defect: Defect,
  { standDowns, by }: StandDownState & { readonly by: string },
  context: Context,
): readonly Change[] => {
  if (defect.severity !== 'unsafe') return [];
  const standing = standDowns.find(
    ({ equipmentId, returned }) => equipmentId === defect.equipmentId && returned === null,
  );
  if (standing === undefined) return [changeOf('standDowns', null, begun(defect, by, context))];
  if (standing.defectIds.includes(defect.id)) return [];
  const defectIds = [...standing.defectIds, defect.id];
  return [changeOf('standDowns', standing, revised(standing, { defectIds }, context))];
};

/** Changes of defects with the stand-down they bring: several unsafe ones of a machine are causes of one. */
export const withStandDown = (
  changes: readonly Change[],
  { standDowns }: StandDownState,
  context: Context,
): readonly Change[] => {
  const turned = changes.flatMap(({ table, after }) => (table === 'defects' && after !== null ? [after] : []));
  let known = standDowns;
  const brought = new Map<string, Change>();
  for (const defect of turned) {
    for (const change of standDownFor(defect, { standDowns: known, by: context.actor.name }, context)) {
      if (change.table !== 'standDowns' || change.after === null) continue;
      const { id } = change.after;
      brought.set(id, changeOf('standDowns', standDowns.find((one) => one.id === id) ?? null, change.after));
      known = [...known.filter((one) => one.id !== id), change.after];
    }
  }
  return [...changes, ...brought.values()];
};
