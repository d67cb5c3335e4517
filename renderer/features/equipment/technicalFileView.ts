/** What stands in a machine's technical file, latest first: services, meters replaced, programmes begun and ended. Pure. */
import type { Certificate } from '#domain/certificate.ts';
import type { EarlierWork } from '#domain/earlierWork.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { Assignment, Completion } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** One event. */
export type FileEvent =
  | {
      readonly kind: 'order';
      readonly on: CalendarDate;
      readonly order: WorkOrder;
      /** Tasks answered, and those of them with a finding. */
      readonly answered: number;
      readonly findings: number;
      readonly certificate: Certificate | null;
    }
  | { readonly kind: 'earlier'; readonly on: CalendarDate; readonly id: string; readonly work: EarlierWork }
  | { readonly kind: 'meterReplaced'; readonly on: CalendarDate; readonly unit: Meter['unit'] }
  | { readonly kind: 'assigned' | 'unassigned'; readonly on: CalendarDate; readonly programmeId: string };

interface Sources {
  readonly orders: readonly WorkOrder[];
  readonly completions: readonly Completion[];
  readonly certificates: readonly Certificate[];
  readonly meters: readonly Meter[];
  readonly assignments: readonly Assignment[];
}

const orderEvent = (order: WorkOrder, certificates: readonly Certificate[]): FileEvent => ({
  kind: 'order',
  on: order.completedOn ?? order.openedOn,
  order,
  answered: order.tasks.filter(({ answer }) => answer !== null).length,
  findings: order.tasks.filter(({ finding }) => finding !== '').length,
  certificate: certificates.find(({ orderId, voided }) => orderId === order.id && voided === null) ?? null,
});

const assignmentEvents = ({ programmeId, baseline, endedOn }: Assignment): readonly FileEvent[] => [
  { kind: 'assigned', on: baseline.on, programmeId },
  ...(endedOn === null ? [] : [{ kind: 'unassigned' as const, on: endedOn, programmeId }]),
];

/** The events, latest first; those of one day as the records give them. */
export const technicalFile = ({
  orders,
  completions,
  certificates,
  meters,
  assignments,
}: Sources): readonly FileEvent[] =>
  [
    ...orders.map((order) => orderEvent(order, certificates)),
    ...completions.flatMap(({ id, on, earlier }) =>
      earlier === undefined ? [] : [{ kind: 'earlier' as const, on, id, work: earlier }],
    ),
    ...meters.flatMap(({ unit, events }) => events.map(({ on }) => ({ kind: 'meterReplaced' as const, on, unit }))),
    ...assignments.flatMap(assignmentEvents),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
