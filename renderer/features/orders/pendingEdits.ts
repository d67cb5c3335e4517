import type { Meter } from '#domain/meterRecord.ts';
import { lifetimeValues } from '#domain/meterValues.ts';
import { editedOrder, type OrderEdits } from '#domain/orderEditing.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Meters of the machine and the day: what values shown are turned into lifetime values with. */
export interface EditSetting {
  readonly meters: readonly Meter[];
  readonly on: CalendarDate;
}

/** The order as it will be once the edits are written. */
export const withEdits = (order: WorkOrder, edits: readonly OrderEdits[], { meters, on }: EditSetting): WorkOrder => {
  let edited = order;
  for (const each of edits) {
    edited = { ...edited, ...editedOrder(edited, each, (shown) => lifetimeValues(shown, on, meters)) };
  }
  return edited;
};

/** Several edits as one: the later word on a task or a field counts. */
export const asOne = (edits: readonly OrderEdits[]): OrderEdits => {
  const tasks = new Map(edits.flatMap((each) => each.tasks ?? []).map((task) => [task.taskId, task]));
  const merged: OrderEdits = Object.assign({}, ...edits);
  return tasks.size === 0 ? merged : { ...merged, tasks: [...tasks.values()] };
};
