import { byCode, type Equipment } from '#domain/equipment.ts';

/** Which machines: those named, those of a depot; null: all. */
interface LabelsAsked {
  readonly ids: readonly string[] | null;
  readonly depot: string | null;
}

/** Machines in service by code, and the depots there are to choose from. */
export const labelledMachines = (
  equipment: ReadonlyMap<string, Equipment>,
  { ids, depot }: LabelsAsked,
): { readonly machines: readonly Equipment[]; readonly depots: readonly string[] } => {
  const named = [...equipment.values()].filter(
    ({ id, archivedOn }) => archivedOn === null && (ids === null || ids.includes(id)),
  );
  return {
    machines: named.filter((machine) => depot === null || machine.depot === depot).toSorted(byCode),
    depots: [...new Set(named.map((machine) => machine.depot))].filter((name) => name !== '').sort(),
  };
};
