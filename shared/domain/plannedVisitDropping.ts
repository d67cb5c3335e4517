/** Giving visits back to the forecast: they stand again on the day they would come by themselves. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Decision, decideUnless } from './change.ts';
import type { Context } from './context.ts';
import {
  byMachine,
  isStale,
  machinesMissing,
  oneOfEach,
  type PlanDraft,
  type PlanState,
  planChanges,
  type VisitName,
  visitGone,
  visitNamed,
  withDropped,
} from './planDraft.ts';
import type { PlannedMachine, PlannerVisit } from './visitsOfMachine.ts';

/** Visits to give back. */
export interface UnplanVisits {
  readonly visits: readonly VisitName[];
}

const orderProblems = (machine: PlannedMachine, visit: PlannerVisit): readonly Problem[] => {
  const order = machine.orders.find(({ id }) => id === visit.orderId);
  return order === undefined ? [] : [error('planOrderStands', undefined, { number: order.number })];
};

/** The machine without the days chosen for a visit, looked up in the plan as it was before any was given back. */
const withoutDay = (draft: PlanDraft, visit: PlannerVisit | undefined, context: Context): PlanDraft => {
  const { machine, problems } = draft;
  if (visit === undefined) return { machine, problems: [...problems, visitGone(machine)] };
  const plannedVisits = withDropped(
    machine,
    (row) =>
      row.id === visit.plannedVisitId || visit.alsoPlanned.includes(row.id) || isStale(row, visit, context.today),
  );
  return { machine: { ...machine, plannedVisits }, problems: [...problems, ...orderProblems(machine, visit)] };
};

/**
 * The rows of the visits, dropped. A visit for which no day was chosen stays as it is. Answers how many rows were
 * dropped. Problems, the first of each kind: `planOrderStands` (param `number`; the order would have to be cancelled),
 * `planVisitGone` (param `code`), `rowGone`.
 */
export const decideUnplanVisits = (
  state: PlanState,
  input: UnplanVisits,
  context: Context,
): Result<Decision<number>> => {
  const { today } = context;
  const groups = byMachine(input.visits);
  const drafts = state.machines.map((before) => {
    const named = (groups.get(before.equipment.id) ?? []).map(({ key }) =>
      visitNamed(before, state, { key, around: today, today }),
    );
    const begun: PlanDraft = { machine: before, problems: [] };
    return { before, ...named.reduce((draft, visit) => withoutDay(draft, visit, context), begun) };
  });
  const problems = [...machinesMissing(state, input.visits), ...drafts.flatMap((draft) => draft.problems)];
  return decideUnless(oneOfEach(problems), context, () => {
    const changes = drafts.flatMap(({ before, machine }) => planChanges(before, machine, context));
    return { value: changes.length, changes };
  });
};
