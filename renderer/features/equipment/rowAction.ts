import type { WorkOrder } from '#domain/workOrder.ts';
import type { RegisterRow } from '#widgets/registerView.ts';

/** What a machine asks for next, as the last cell of its row offers it. */
export type RowAction =
  | { readonly kind: 'restore' | 'assign' | 'openOrder' | 'newReading' | 'openFile' }
  | { readonly kind: 'goToOrder'; readonly orderId: WorkOrder['id'] };

const asksForWork: ReadonlySet<string> = new Set(['overdue', 'due', 'open']);

/** The next action: work that goes on first, then what is missing to know what is due, then what is due. */
export const rowAction = (row: RegisterRow, oldReadingDays: number): RowAction => {
  const { machine, worst, programmes, reading, hasMeter } = row;
  if (machine.archivedOn !== null) return { kind: 'restore' };
  if (worst?.openOrder) return { kind: 'goToOrder', orderId: worst.openOrder.id };
  if (programmes.length === 0) return { kind: 'assign' };
  if (worst !== null && asksForWork.has(worst.due.status)) return { kind: 'openOrder' };
  if (hasMeter && (reading === null || reading.ageDays >= oldReadingDays)) return { kind: 'newReading' };
  return { kind: 'openFile' };
};
