import { expect, it } from 'vitest';
import type { EquipmentId } from '#domain/equipment.ts';
import { allClicked, clicked, noSelection, shownOnly } from '#features/equipment/selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'] as EquipmentId[];
const at = (index: number): EquipmentId => {
  const id = shown[index];
  if (id === undefined) throw new Error('No such machine.');
  return id;
};
const click = (selection: typeof noSelection, index: number, isRange = false) =>
  clicked(selection, { id: at(index), isRange, shown });

it('a click selects, a second one takes it back', () => {
  const once = click(noSelection, 1);
  expect(shownOnly(once, shown)).toEqual(['b']);
  expect(shownOnly(click(once, 1), shown)).toEqual([]);
});

it('a click with shift takes all from the last one clicked, in either direction', () => {
  expect(shownOnly(click(click(noSelection, 1), 3, true), shown)).toEqual(['b', 'c', 'd']);
  expect(shownOnly(click(click(noSelection, 3), 1, true), shown)).toEqual(['b', 'c', 'd']);
});

it('a click with shift on a selected one takes the whole range out', () => {
  const four = click(click(noSelection, 0), 3, true);
  expect(shownOnly(click(click(four, 0), 3, true), shown)).toEqual([]);
});

it('a range that begins at a machine out of sight is the one machine', () => {
  const elsewhere = { ids: new Set<EquipmentId>(), anchor: 'z' as EquipmentId };
  expect(shownOnly(click(elsewhere, 2, true), shown)).toEqual(['c']);
});

it('the box of all selects all that are shown, and none when all were', () => {
  const all = allClicked(click(noSelection, 2), shown);
  expect(shownOnly(all, shown)).toEqual(shown);
  expect(shownOnly(allClicked(all, shown), shown)).toEqual([]);
});

it('machines filtered out of sight are not acted on', () => {
  expect(shownOnly(allClicked(noSelection, shown), shown.slice(0, 2))).toEqual(['a', 'b']);
});
