/** Which machines of the register are selected: a set of ids, and the one a range goes on from. */
import type { EquipmentId } from '#domain/equipment.ts';

/** A selection; `anchor` is the machine last clicked. */
export interface Selection {
  readonly ids: ReadonlySet<EquipmentId>;
  readonly anchor: EquipmentId | null;
}

/** Nothing selected. */
export const noSelection: Selection = { ids: new Set(), anchor: null };

const rangeOf = (shown: readonly EquipmentId[], from: EquipmentId | null, to: EquipmentId): readonly EquipmentId[] => {
  const start = from === null ? -1 : shown.indexOf(from);
  const end = shown.indexOf(to);
  if (start < 0) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1);
};

/** After a click on a machine's box: it is turned over; with shift, all from the last one clicked take its new state. */
export const clicked = (
  selection: Selection,
  {
    id,
    isRange,
    shown,
  }: { readonly id: EquipmentId; readonly isRange: boolean; readonly shown: readonly EquipmentId[] },
): Selection => {
  const ids = new Set(selection.ids);
  const isOn = !ids.has(id);
  for (const each of isRange ? rangeOf(shown, selection.anchor, id) : [id]) {
    if (isOn) ids.add(each);
    else ids.delete(each);
  }
  return { ids, anchor: id };
};

/** After a click on the head's box: all that are shown, or none of them when all were. */
export const allClicked = (selection: Selection, shown: readonly EquipmentId[]): Selection => {
  const isFull = shown.every((id) => selection.ids.has(id));
  const ids = new Set(selection.ids);
  for (const id of shown) {
    if (isFull) ids.delete(id);
    else ids.add(id);
  }
  return { ids, anchor: null };
};

/** Only what is still shown stays selected: nothing is done to machines out of sight. */
export const shownOnly = (selection: Selection, shown: readonly EquipmentId[]): readonly EquipmentId[] =>
  shown.filter((id) => selection.ids.has(id));
