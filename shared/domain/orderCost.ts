/** What an order has cost: hours worked by the workshop itself, and money. */
import type { WorkOrder } from './workOrder.ts';

/** Hours worked on an order, all persons and days together. */
export const labourHoursOf = ({ labour }: Pick<WorkOrder, 'labour'>): number =>
  labour.reduce((sum, { hours }) => sum + hours, 0);
