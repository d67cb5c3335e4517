/** A service, a repair or other work as a line of a machine's technical file. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { EarlierWork } from './earlierWork.ts';
import type { LocalText } from './language.ts';
import { type MeterUnit, meterUnits } from './serviceLevel.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

/** A value with its unit. */
export interface FileValue {
  readonly unit: MeterUnit;
  readonly value: number;
}

/** A task that says more than that it was done: a finding, a measured value, or that it was not done. */
export interface FileTask {
  readonly text: LocalText;
  readonly answer: OrderTask['answer'];
  readonly value: number | null;
  readonly unit: string;
  readonly finding: string;
  /** Code of the measuring instrument; empty: none was named. */
  readonly instrument: string;
}

/** A service, a repair or other work. */
export interface FileWork {
  /** Day it was completed; while work goes on, the day the machine came in. */
  readonly on: CalendarDate;
  readonly inOn: CalendarDate;
  readonly kind: WorkOrder['kind'];
  /** Null: work of before, entered without an order. */
  readonly orderNo: string | null;
  /** What is known of work brought along from elsewhere; null of work done here. */
  readonly earlier: Pick<EarlierWork, 'cost' | 'workshop' | 'notes' | 'source' | 'shown'> | null;
  readonly state: WorkOrder['state'];
  readonly title: string;
  /** Levels carried out, those absorbed included. */
  readonly levels: readonly { readonly name: LocalText; readonly isAbsorbed: boolean }[];
  readonly programme: LocalText | null;
  readonly revision: number | null;
  /** Lifetime values at the work. */
  readonly meters: readonly FileValue[];
  readonly workers: readonly string[];
  readonly labourHours: number;
  /** Days in the workshop, both ends counted; null of a service without an order. */
  readonly days: number | null;
  readonly tasksDone: number;
  readonly tasks: readonly FileTask[];
  readonly outside: { readonly name: string; readonly paperNo: string } | null;
  /** Whether it was done under the guarantee of earlier work; null: none was running. */
  readonly isCovered: boolean | null;
  /** Why a service was done outside its window, and who answers for it; empty: it was inside. */
  readonly windowReason: string;
  readonly windowReasonBy: string;
  /** Numbers of the certificates that stand; voided ones are among the certificates only. */
  readonly certificateNos: readonly string[];
}

/** Stored values as a list, in the order of the units. */
export const valuesOf = (meters: WorkOrder['meters']): readonly FileValue[] =>
  meterUnits.flatMap((unit) => {
    const value = meters[unit];
    return value === undefined ? [] : [{ unit, value }];
  });
