/** The orders of the sample workshop with their answers, and the completions they bear. */

import { newRow } from '#domain/change.ts';
import { orderLevels, orderTasks, performedLevels } from '#domain/orderContent.ts';
import type { Person } from '#domain/person.ts';
import type { Completion } from '#domain/programme.ts';
import type { OrderState, OrderTask, WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { pick } from './sampleRandom.ts';
import type { SampleSetting } from './sampleRows.ts';
import type { SampleVisit } from './sampleVisits.ts';
import { sampleFindings, sampleWindowReasons } from './sampleWords.ts';

/** Who works on the orders and who answers for them. */
export interface SampleCrew {
  readonly technicians: readonly Person[];
  readonly inspector: Person;
  readonly manager: Person;
}

/** A time of day, UTC, on a date. */
const at = (on: CalendarDate, hour: number): Instant => `${on}T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;

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
  const until = state === 'open' ? 0 : state === 'inWork' ? Math.floor(tasks.length / 2) : tasks.length;
  return tasks.map((task, i) => (i < until ? answered(task, setting) : task));
};

const historyOf = (
  visit: SampleVisit,
  state: OrderState,
  names: { manager: string; worker: string; inspector: string },
) => {
  const steps: WorkOrder['history'] = [
    { state: 'open', at: at(visit.openedOn, 7), by: names.manager, waitingFor: null },
  ];
  if (state === 'open') return steps;
  steps.push({ state: 'inWork', at: at(visit.openedOn, 8), by: names.worker, waitingFor: null });
  if (visit.completedOn === null) return steps;
  steps.push({ state: 'done', at: at(visit.completedOn, 15), by: names.worker, waitingFor: null });
  if (state === 'released') steps.push({ state, at: at(visit.completedOn, 16), by: names.inspector, waitingFor: null });
  return steps;
};

/** The order of a visit. `released` says whether a finished one has been released. */
export const sampleOrder = (
  visit: SampleVisit,
  { number, released, crew }: { readonly number: string; readonly released: boolean; readonly crew: SampleCrew },
  setting: SampleSetting,
): WorkOrder => {
  const { context, say, random } = setting;
  const { revision, levelIds, completedOn, window } = visit;
  const state = completedOn !== null ? (released ? 'released' : 'done') : (visit.machine.machine.order ?? 'open');
  const worker = pick(random, crew.technicians);
  const names = { manager: crew.manager.name, worker: worker.name, inspector: crew.inspector.name };
  const hours = Math.round(visit.plannedHours * (0.8 + 0.5 * random()) * 4) / 4;
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
    state,
    plannedOn: null,
    waitingFor: null,
    tasks: [...answersOf(orderTasks(revision.levels, levelIds), state, setting)],
    openedOn: visit.openedOn,
    startedOn: state === 'open' ? null : visit.openedOn,
    completedOn,
    meters: visit.meters,
    workerIds: state === 'open' ? [] : [worker.id],
    labour: completedOn === null ? [] : [{ id: context.newId(), personId: worker.id, on: completedOn, hours }],
    costs: [],
    outside: null,
    contractNo: '',
    notes: '',
    windowReason: window === 'kept' ? '' : say(sampleWindowReasons[window]),
    windowReasonBy: window === 'kept' ? '' : crew.manager.name,
    cancelReason: '',
    history: historyOf(visit, state, names),
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
