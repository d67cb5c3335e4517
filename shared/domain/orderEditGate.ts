/** What may be written on an order: of things that are there, on days that can be, in a state that takes it. */
import { type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { isStanding } from './defectState.ts';
import type { Instrument } from './instrument.ts';
import type { Meter } from './meterRecord.ts';
import { unknownMeters } from './meterValues.ts';
import type { OrderEdits } from './orderEditing.ts';
import { labourProblems } from './orderLabour.ts';
import { outsideProblems } from './orderOutside.ts';
import { notUnderWay } from './orderState.ts';
import type { OutsideWorkshop } from './outsideWorkshop.ts';
import type { Person } from './person.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is known of the order. */
export interface EditingState {
  readonly order: WorkOrder | null;
  readonly people: readonly Person[];
  /** Meters of the machine. */
  readonly meters: readonly Meter[];
  /** Defects of the machine. */
  readonly defects: readonly Defect[];
  readonly workshops: readonly OutsideWorkshop[];
  /** Those the edits name. */
  readonly instruments: readonly Instrument[];
}

/**
 * The problems of edits: `orderNotOpen`, `orderNotIn` (what only a machine in the shop can have, on a planned order),
 * `orderNotPlanned`, `plannedInPast`, `taskUnknown`, `dismantlingNeedsDefect`, `defectUnknown`, `instrumentUnknown`, `workerUnknown`,
 * `meterMissing`, `openedInFuture`, `startedOutsideStay`, those of `labourProblems` and of `outsideProblems`.
 */
export const editProblems = (state: EditingState, edits: OrderEdits, context: Context): readonly Problem[] => {
  const { order, people, workshops } = state;
  if (order === null) return [];
  const { today } = context;
  const from = edits.openedOn ?? order.openedOn;
  // Labour that stood when the machine's day was right must still lie within it.
  const labour = edits.labour ?? (edits.openedOn === undefined ? [] : order.labour);
  const { outside } = edits;
  return [
    ...stateProblems(order, edits, context),
    ...taskProblems(state, edits.tasks ?? []),
    ...workerProblems(people, edits.workerIds ?? []),
    ...unknownMeters(edits.meters ?? {}, state.meters),
    ...stayProblems(edits, { from, today }),
    ...labourProblems(labour, { people, stay: { from, to: today } }),
    ...(outside === undefined
      ? []
      : outsideProblems(outside, {
          order: { openedOn: earlierDate(from, today), outside: order.outside },
          workshops,
          today,
        })),
  ];
};

/** Edits that speak of a machine in the shop. */
const onlyInShop = ['tasks', 'openedOn', 'startedOn', 'labour', 'meters'] as const satisfies (keyof OrderEdits)[];

const stateProblems = (order: WorkOrder, edits: OrderEdits, { today }: Context): readonly Problem[] => {
  const { number } = order;
  if (order.state !== 'planned') {
    return [
      ...notUnderWay(order),
      ...(edits.plannedOn === undefined ? [] : [error('orderNotPlanned', 'plannedOn', { number })]),
    ];
  }
  return [
    ...(onlyInShop.some((field) => edits[field] !== undefined) ? [error('orderNotIn', undefined, { number })] : []),
    ...(edits.plannedOn !== undefined && edits.plannedOn < today ? [error('plannedInPast', 'plannedOn')] : []),
  ];
};

const taskProblems = (
  { order, defects, instruments }: EditingState,
  edits: NonNullable<OrderEdits['tasks']>,
): readonly Problem[] => {
  const tasks = new Map(order?.tasks.map((task) => [task.taskId, task]));
  const isKnown = (id: string): boolean => defects.some((defect) => defect.id === id && isStanding(defect));
  const isUsable = (id: string): boolean => instruments.some((each) => each.id === id && each.archivedOn === null);
  const problems = edits.flatMap((edit, i) => {
    const task = tasks.get(edit.taskId);
    if (task === undefined) return [];
    const defectId = edit.defectId ?? task.defectId;
    const instrumentId = edit.instrumentId ?? task.instrumentId;
    const isNamed = edit.defectId !== undefined && edit.defectId !== null;
    return [
      ...(isNamed && !isKnown(edit.defectId ?? '') ? [error('defectUnknown', `tasks.${i}.defectId`)] : []),
      ...(instrumentId !== null && instrumentId !== task.instrumentId && !isUsable(instrumentId)
        ? [error('instrumentUnknown', `tasks.${i}.instrumentId`)]
        : []),
      ...(task.needsDefect && edit.answer === 'done' && defectId === null
        ? [error('dismantlingNeedsDefect', `tasks.${i}.answer`)]
        : []),
    ];
  });
  return edits.some(({ taskId }) => !tasks.has(taskId)) ? [error('taskUnknown', 'tasks'), ...problems] : problems;
};

const workerProblems = (people: readonly Person[], workerIds: readonly string[]): readonly Problem[] =>
  workerIds.every((id) => people.some((person) => person.id === id)) ? [] : [error('workerUnknown', 'workerIds')];

const stayProblems = (
  { openedOn, startedOn }: OrderEdits,
  { from, today }: { readonly from: CalendarDate; readonly today: CalendarDate },
): readonly Problem[] => [
  ...(openedOn !== undefined && openedOn > today ? [error('openedInFuture', 'openedOn')] : []),
  ...(startedOn !== undefined && (startedOn < from || startedOn > today)
    ? [error('startedOutsideStay', 'startedOn', { from, to: today })]
    : []),
];
