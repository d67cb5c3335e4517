/** Orders that are no service: the repair of defects, and other work. */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Counter, type Decision, decideUnless } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { defectChanges, refusedToDefect } from './defectState.ts';
import type { Equipment } from './equipment.ts';
import { type GuaranteeRecords, recognisedGuarantee } from './guaranteeRunning.ts';
import { checkedInput } from './inputProblems.ts';
import type { Language } from './language.ts';
import { archivedProblems, dayProblems, newOrders, type OrderDay, type OrderDraft } from './orderMaking.ts';
import { plainTask } from './programme.ts';
import { lineSchema, requiredLineSchema } from './record.ts';
import { type OrderTask, type OrderWork, orderWorks } from './workOrder.ts';

/** What is known. */
export interface WorkState extends GuaranteeRecords {
  readonly equipment: Equipment | null;
  /** The counters `orderCounterIds` names. */
  readonly counters: readonly Counter[];
  /** Language in which users write. */
  readonly language: Language;
}

const titleSchema = z.object({ title: lineSchema(200) });

/** The repair of defects of one machine; without a title the first defect's words stand for it. */
export type OpenRepair = OrderDay & { readonly title: string; readonly defectIds: readonly Defect['id'][] };

/** A task in a user's own words. */
const freeTaskSchema = z.object({ work: z.enum(orderWorks), text: requiredLineSchema(500) });

const otherWorkSchema = z.object({ title: requiredLineSchema(200), tasks: z.array(freeTaskSchema) });

/** Other work, said by hand; there may be no tasks. */
export type OpenOtherWork = OrderDay &
  z.infer<typeof otherWorkSchema> & {
    /** Said at opening: it has nothing to do with a guarantee that runs. */
    readonly isApart?: boolean;
  };

const freeTask = (
  { taskId, work, text }: { readonly taskId: string; readonly work: OrderWork; readonly text: string },
  levelId: 'repair' | 'other',
  language: Language,
): OrderTask => ({
  ...plainTask,
  parts: [],
  taskId,
  levelId,
  work,
  text: { [language]: text.slice(0, 500) },
  answer: null,
  value: null,
  finding: '',
  instrumentId: null,
  defectId: null,
});

/** The task by which an order repairs a defect; its words in the language users write in. */
export const repairTaskOf = ({ id, text }: Pick<Defect, 'id' | 'text'>, language: Language): OrderTask => ({
  ...freeTask({ taskId: id, work: 'repair', text }, 'repair', language),
  defectId: id,
});

const noService = { programmeId: null, revisionId: null, levels: [] } as const satisfies Partial<OrderDraft>;

const placeProblems = (equipment: Equipment | null, day: OrderDay, context: Context): readonly Problem[] => [
  ...(equipment === null ? [error('rowGone')] : archivedProblems(equipment)),
  ...dayProblems(day, context),
];

const ordered = (
  draft: Omit<OrderDraft, 'programmeId' | 'revisionId' | 'levels'>,
  counters: readonly Counter[],
  context: Context,
) => {
  const { orders, changes } = newOrders([{ ...noService, levels: [], ...draft }], counters, context);
  const [order] = orders;
  if (order === undefined) throw new Error('No order was made.');
  return { order, changes };
};

/**
 * An order that repairs the defects, with one task for each; they become `ordered`. It falls under the guarantee that ran
 * when they were reported. Answers its id. Problems: `rowGone`,
 * `equipmentArchived`, `noDefectChosen`, `defectUnknown` (not of this machine), `defectOrdered`, `defectNotOpen`,
 * `openedInFuture`, `plannedInPast`, `tooLong`.
 */
export const decideOpenRepair = (
  state: WorkState & { readonly defects: readonly Defect[] },
  input: OpenRepair,
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { equipment, defects, counters, language } = state;
  const checked = checkedInput(titleSchema, input);
  const chosen = defects.filter(({ id, equipmentId }) => input.defectIds.includes(id) && equipmentId === equipment?.id);
  const isKnown = (id: Defect['id']): boolean => chosen.some((defect) => defect.id === id);
  const problems = [
    ...placeProblems(equipment, input, context),
    ...(input.defectIds.length === 0 ? [error('noDefectChosen', 'defectIds')] : []),
    ...(input.defectIds.every(isKnown) ? [] : [error('defectUnknown', 'defectIds')]),
    ...chosen.flatMap((defect) => refusedToDefect('order', defect)),
    ...(checked.ok ? [] : checked.problems),
  ];
  return decideUnless(problems, context, () => {
    if (equipment === null || !checked.ok) throw new Error('A repair without its machine passed the check.');
    const { plannedOn, openedOn } = input;
    const title = checked.value.title || (chosen[0]?.text ?? '').slice(0, 200);
    const tasks = chosen.map((defect) => repairTaskOf(defect, language));
    const guarantee = recognisedGuarantee(
      state,
      chosen.map(({ reportedOn, foundOrderId }) => ({ on: reportedOn, foundOrderId })),
    );
    const { order, changes } = ordered(
      { equipment, kind: 'repair', title, tasks, plannedOn, openedOn, guarantee },
      counters,
      context,
    );
    const taken = defectChanges(chosen, { action: 'order', columns: { orderId: order.id } }, context);
    return { value: order.id, changes: [...changes, ...taken] };
  });
};

/**
 * An order for other work, with the tasks named. It falls under the guarantee that runs on the day the machine comes in,
 * unless it is said to have nothing to do with it. Answers its id. Problems: `rowGone`, `equipmentArchived`,
 * `openedInFuture`, `plannedInPast`, those of the fields.
 */
export const decideOpenOtherWork = (
  state: WorkState,
  input: OpenOtherWork,
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { equipment, counters, language } = state;
  const checked = checkedInput(otherWorkSchema, input);
  const problems = [...placeProblems(equipment, input, context), ...(checked.ok ? [] : checked.problems)];
  return decideUnless(problems, context, () => {
    if (equipment === null || !checked.ok) throw new Error('An order without its machine passed the check.');
    const { plannedOn, openedOn } = input;
    const { title } = checked.value;
    const tasks = checked.value.tasks.map((task, i) =>
      freeTask({ ...task, taskId: `task-${i + 1}` }, 'other', language),
    );
    // Of a planned one the machine is asked for now: what is wrong with it is known today.
    const causes = input.isApart === true ? [] : [{ on: openedOn ?? context.today, foundOrderId: null }];
    const guarantee = recognisedGuarantee(state, causes);
    const { order, changes } = ordered(
      { equipment, kind: 'other', title, tasks, plannedOn, openedOn, guarantee },
      counters,
      context,
    );
    return { value: order.id, changes };
  });
};
