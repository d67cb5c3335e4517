/** The orders of the sample workshop with their answers, and the completions they bear. */

import { newRow } from '#domain/change.ts';
import { orderLevels, orderTasks, performedLevels } from '#domain/orderContent.ts';
import type { Completion } from '#domain/programme.ts';
import type { OrderState, OrderTask, WorkOrder } from '#domain/workOrder.ts';
import { labourOf, outsideOf, type SampleCrew, stateReached, stepsOf, waitsFor } from './sampleOrderCourse.ts';
import { pick } from './sampleRandom.ts';
import type { SampleSetting } from './sampleRows.ts';
import type { SampleVisit } from './sampleVisits.ts';
import { sampleFindings, sampleWindowReasons } from './sampleWords.ts';

/** A plausible value within the limits: rounded to tenths. */
const measuredValue = (limits: NonNullable<OrderTask['limits']>, random: () => number): number => {
  const { min, max, unit } = limits;
  const part = 0.15 + 0.7 * random();
  if (min === null && max === null) return Math.round((6 + 18 * part) * 10) / 10;
  const low = min ?? 0;
  const high = max ?? (unit === '%' ? 100 : low * 5);
  return Math.round((low + (high - low) * part) * 10) / 10;
};

const answered = (task: OrderTask, { say, random }: SampleSetting): OrderTask => {
  const isDefect = random() < 0.015;
  return {
    ...task,
    answer: isDefect ? 'defect' : 'done',
    value: task.limits === null ? null : measuredValue(task.limits, random),
    finding: isDefect ? say(pick(random, sampleFindings)) : '',
  };
};

/** An order under way: the first half is answered when work has begun. */
const answersOf = (tasks: readonly OrderTask[], state: OrderState, setting: SampleSetting): readonly OrderTask[] => {
  const isBegun = state !== 'planned' && state !== 'open';
  const isFinished = state === 'done' || state === 'released';
  const until = isFinished ? tasks.length : isBegun ? Math.floor(tasks.length / 2) : 0;
  return tasks.map((task, i) => (i < until ? answered(task, setting) : task));
};

/** The order of a visit. `released` says whether a finished one has been released. */
export const sampleOrder = (
  visit: SampleVisit,
  { number, released, crew }: { readonly number: string; readonly released: boolean; readonly crew: SampleCrew },
  setting: SampleSetting,
): WorkOrder => {
  const { context, say, random } = setting;
  const { revision, levelIds, completedOn, window, openedOn } = visit;
  const worker = pick(random, crew.technicians);
  const course = { visit, released, crew, worker, today: context.today };
  const state = stateReached(course);
  const isBegun = state !== 'planned' && state !== 'open';
  const hours = Math.round(visit.plannedHours * (0.8 + 0.5 * random()) * 4) / 4;
  const labour = labourOf(course, hours, () => context.newId());
  const workers = new Set(labour.flatMap(({ personId }) => personId ?? []));
  return {
    ...newRow(context),
    id: context.newId<'WorkOrder'>(),
    number,
    equipmentId: visit.machine.equipment.id,
    programmeId: revision.programmeId,
    revisionId: revision.id,
    levels: orderLevels(revision.levels, levelIds),
    kind: 'service',
    title: '',
    guarantee: null,
    state,
    plannedOn: state === 'planned' ? openedOn : null,
    waitingFor: waitsFor(visit),
    tasks: [...answersOf(orderTasks(revision.levels, levelIds), state, setting)],
    openedOn,
    startedOn: isBegun ? openedOn : null,
    completedOn,
    meters: visit.meters,
    workerIds: [...workers],
    labour: [...labour],
    costs: [],
    outside: outsideOf(course),
    contractNo: '',
    notes: '',
    windowReason: window === 'kept' ? '' : say(sampleWindowReasons[window]),
    windowReasonBy: window === 'kept' ? '' : crew.manager.name,
    cancelReason: '',
    history: stepsOf(course),
    isSample: true,
  };
};

/** The completions of a finished order: one for each level performed; those absorbed follow from them. */
export const sampleCompletions = (
  order: WorkOrder,
  visit: SampleVisit,
  { context }: SampleSetting,
): readonly Completion[] => {
  const { completedOn } = order;
  if (completedOn === null) return [];
  return performedLevels(visit.revision.levels, visit.levelIds).map(({ id }) => ({
    ...newRow(context),
    id: context.newId<'Completion'>(),
    equipmentId: order.equipmentId,
    programmeId: visit.revision.programmeId,
    revisionId: visit.revision.id,
    levelId: id,
    on: completedOn,
    meters: order.meters,
    orderId: order.id,
    isSample: true,
  }));
};
