/** Which visits are chosen. Pure; a machine's set is the same object for as long as nothing of it changes. */
import type { EquipmentId } from '#domain/equipment.ts';

type Chosen = ReadonlyMap<EquipmentId, ReadonlySet<string>>;

/** The visits chosen, by machine. */
export interface VisitSelection {
  readonly of: (id: EquipmentId) => ReadonlySet<string> | undefined;
  readonly machines: Chosen;
  readonly size: number;
}

/** A selection of these visits. */
export const selectionOf = (machines: Chosen): VisitSelection => ({
  of: (id) => machines.get(id),
  machines,
  size: [...machines.values()].reduce((sum, keys) => sum + keys.size, 0),
});

/** No visit chosen. */
export const nothingSelected: VisitSelection = selectionOf(new Map());

/** The selection with a visit added, or taken out when it was in it. */
export const toggled = ({ machines }: VisitSelection, id: EquipmentId, key: string): VisitSelection => {
  const keys = new Set(machines.get(id));
  if (!keys.delete(key)) keys.add(key);
  const changed = new Map(machines);
  if (keys.size === 0) changed.delete(id);
  else changed.set(id, keys);
  return selectionOf(changed);
};
