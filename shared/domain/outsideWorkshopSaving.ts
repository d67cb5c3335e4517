/** The register of approved outside workshops: entering, correcting, archiving. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { isAhead } from './orderState.ts';
import { type OutsideWorkshop, type OutsideWorkshopInput, outsideWorkshopInputSchema } from './outsideWorkshop.ts';
import type { WorkOrder } from './workOrder.ts';

/** What the user saves: `id` and `rev` null for a new one, else as it was opened. */
export interface OutsideWorkshopToSave {
  readonly id: OutsideWorkshop['id'] | null;
  readonly rev: number | null;
  readonly input: OutsideWorkshopInput;
}

const inputProblems = (
  { name, agreementFrom, agreementUntil, approvedOn }: OutsideWorkshopInput,
  others: readonly OutsideWorkshop[],
  { today }: Context,
): readonly Problem[] => [
  ...(others.some((other) => other.archivedOn === null && other.name.toLowerCase() === name.toLowerCase())
    ? [error('outsideNameTaken', 'name', { name })]
    : []),
  ...(agreementFrom !== null && agreementUntil !== null && agreementUntil < agreementFrom
    ? [error('agreementEndsBeforeStart', 'agreementUntil')]
    : []),
  ...(approvedOn !== null && approvedOn > today ? [error('dateInFuture', 'approvedOn')] : []),
];

/**
 * Saves an outside workshop; answers its id. `workshops` are all of them. Problems: those of the fields,
 * `outsideNameTaken` (letter case aside, among those not archived), `agreementEndsBeforeStart`, `dateInFuture`,
 * `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSaveOutsideWorkshop = (
  workshops: readonly OutsideWorkshop[],
  { id, rev, input }: OutsideWorkshopToSave,
  context: Context,
): Result<Decision<Id<'OutsideWorkshop'>>> => {
  const checked = checkedInput(outsideWorkshopInputSchema, input);
  if (!checked.ok) return checked;
  const stored = workshops.find((workshop) => workshop.id === id) ?? null;
  const others = workshops.filter((workshop) => workshop.id !== id);
  const problems = [
    ...(id === null ? [] : staleness(stored, rev ?? 0)),
    ...inputProblems(checked.value, others, context),
  ];
  return decideUnless(problems, context, () => {
    const after: OutsideWorkshop =
      stored === null
        ? {
            ...checked.value,
            ...newRow(context),
            id: context.newId<'OutsideWorkshop'>(),
            archivedOn: null,
            isSample: false,
          }
        : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('outsideWorkshops', stored, after)] };
  });
};

/**
 * Archives an outside workshop: no work is given to it any more. Problems: `outsideWorkshopArchived`,
 * `outsideWorkshopInUse` (param `number`: an order ahead names it), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideArchiveOutsideWorkshop = (
  { stored, orders }: { readonly stored: OutsideWorkshop | null; readonly orders: readonly WorkOrder[] },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'OutsideWorkshop'>>> => {
  const given = orders.find((order) => isAhead(order) && order.outside?.workshopId === stored?.id);
  const problems = [
    ...staleness(stored, input.rev),
    ...(stored !== null && stored.archivedOn !== null
      ? [error('outsideWorkshopArchived', undefined, { name: stored.name })]
      : []),
    ...(stored !== null && given !== undefined
      ? [error('outsideWorkshopInUse', undefined, { number: given.number })]
      : []),
  ];
  return decideUnless(problems, context, () => {
    if (stored === null) throw new Error('A workshop that is not there passed the check.');
    const archived = revised(stored, { archivedOn: context.today }, context);
    return { value: stored.id, changes: [changeOf('outsideWorkshops', stored, archived)] };
  });
};
