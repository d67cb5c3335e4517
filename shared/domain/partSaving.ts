/** Entering and correcting a part, taking it out of use and back. A part is never deleted: its moves stay. */
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { type Part, type PartInput, type PartMove, partInputSchema } from './part.ts';
import { stockOf } from './stock.ts';

/** Id of a part. */
export type PartId = Part['id'];

/** What the user saves: `id` and `rev` null for a new part, else as it was opened. */
export interface PartToSave {
  readonly id: PartId | null;
  readonly rev: number | null;
  readonly input: PartInput;
}

/** A part as the user opened it. */
export interface OpenedPart {
  readonly id: PartId;
  readonly rev: number;
}

/** A part about which nothing is said yet: counted in pieces, not watched. */
export const blankPart: PartInput = {
  number: '',
  name: '',
  unit: 'piece',
  reorderLevel: null,
  orderQuantity: null,
  unitCost: null,
  supplier: '',
  location: '',
  notes: '',
};

const numberProblems = (number: string, own: PartId | null, parts: readonly Part[]): readonly Problem[] => {
  const wanted = number.toLowerCase();
  const other = parts.find(
    (part) => part.id !== own && part.archivedOn === null && part.number.toLowerCase() === wanted,
  );
  return other === undefined ? [] : [error('partNumberTaken', 'number', { number: other.number, name: other.name })];
};

const entered = (input: PartInput, context: Context): Part => ({
  ...input,
  ...newRow(context),
  id: context.newId<'Part'>(),
  archivedOn: null,
  isSample: false,
});

/**
 * Saves a part; answers the id. `parts` are all parts, `hasMoves` whether the one saved has any. Problems: those of the
 * input, `partNumberTaken` (letter case aside, by another part in use), `partUnitFixed` (its moves count in the unit it
 * had), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSavePart = (
  { parts, hasMoves }: { readonly parts: readonly Part[]; readonly hasMoves: boolean },
  { id, rev, input }: PartToSave,
  context: Context,
): Result<Decision<PartId>> => {
  const checked = checkedInput(partInputSchema, input);
  if (!checked.ok) return checked;
  const stored = parts.find((part) => part.id === id) ?? null;
  const isUnitChanged = stored !== null && stored.unit !== checked.value.unit;
  const problems = [
    ...(id === null ? [] : staleness(stored, rev ?? 0)),
    ...numberProblems(checked.value.number, id, parts),
    ...(isUnitChanged && hasMoves ? [error('partUnitFixed', 'unit')] : []),
  ];
  return decideUnless(problems, context, () => {
    const after = stored === null ? entered(checked.value, context) : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('parts', stored, after)] };
  });
};

/** What a part is taken out of use on. */
export interface ArchivingState {
  readonly stored: Part | null;
  /** All moves of the part. */
  readonly moves: readonly PartMove[];
  /** Programmes in use whose tasks ask for it. */
  readonly programmes: number;
}

const leftBehind = ({ stored, moves, programmes }: ArchivingState): readonly Problem[] => {
  if (stored === null) return [];
  const stock = stockOf(moves);
  return [
    ...(stored.archivedOn === null ? [] : [error('partArchived', undefined, { number: stored.number })]),
    ...(stock === 0 ? [] : [confirm('partHasStock', undefined, { number: stored.number, stock })]),
    ...(programmes === 0 ? [] : [confirm('partInProgrammes', undefined, { number: stored.number, count: programmes })]),
  ];
};

/**
 * Takes a part out of use as of today: it takes no moves any more, and its number is free. Problems: `partArchived`
 * already, `partHasStock` and `partInProgrammes` (to confirm), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideArchivePart = (
  state: ArchivingState,
  { id, rev }: OpenedPart,
  context: Context,
): Result<Decision<PartId>> => {
  const { stored } = state;
  const problems = [...staleness(stored, rev), ...leftBehind(state)];
  return decideUnless(problems, context, () => ({
    value: id,
    changes:
      stored === null ? [] : [changeOf('parts', stored, revised(stored, { archivedOn: context.today }, context))],
  }));
};

/**
 * Puts an archived part back into use. Problems: `partNotArchived`, `partNumberTaken` (its number was given to another
 * part meanwhile), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideRestorePart = (
  parts: readonly Part[],
  { id, rev }: OpenedPart,
  context: Context,
): Result<Decision<PartId>> => {
  const stored = parts.find((part) => part.id === id) ?? null;
  const problems = [
    ...staleness(stored, rev),
    ...(stored !== null && stored.archivedOn === null ? [error('partNotArchived')] : []),
    ...numberProblems(stored?.number ?? '', id, parts),
  ];
  return decideUnless(problems, context, () => ({
    value: id,
    changes: stored === null ? [] : [changeOf('parts', stored, revised(stored, { archivedOn: null }, context))],
  }));
};
