import { useState } from 'react';
import { today } from '#data/clock.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { shownValue } from '#domain/meterValues.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { placeOf } from './orderView.ts';
import type { OrderSaving } from './useOrderSaving.ts';

/** What is said of the finished work, before it is written. */
interface CompletionDraft {
  readonly completedOn: CalendarDate;
  readonly windowReason: string;
  readonly windowReasonBy: string;
}

/** The completion of an order as the page holds it. */
export interface OrderCompletion extends CompletionDraft {
  readonly change: (columns: Partial<CompletionDraft>) => void;
  readonly complete: () => Promise<void>;
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
}

interface CompletionSource {
  readonly order: WorkOrder;
  readonly meters: readonly Meter[];
  readonly saving: OrderSaving;
}

/** The values noted on the order as the meters show them. */
export const shownMeters = (order: Pick<WorkOrder, 'meters'>, meters: readonly Meter[], on: CalendarDate) =>
  Object.fromEntries(
    meters.flatMap(({ unit, events }) => {
      const lifetime = order.meters[unit];
      return lifetime === undefined ? [] : [[unit, shownValue(lifetime, on, events)]];
    }),
  );

/** Brings the place where a problem is mended into view, and the keyboard to it. */
export const goToPlace = (place: string): void => {
  const element = document.getElementById(place);
  element?.scrollIntoView({ block: 'center' });
  const control = element?.querySelector<HTMLElement>(
    'input:not([type=hidden]), textarea, [role=radio][tabindex="0"], button',
  );
  control?.focus({ preventScroll: true });
};

/** Leaving a field saves it; the button may be reached by a key, without leaving. */
const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

/** Completes an order with what was entered; a problem takes the user to where it is mended. */
export const useCompletion = ({ order, meters, saving }: CompletionSource): OrderCompletion => {
  const [draft, setDraft] = useState<CompletionDraft>({
    completedOn: today(),
    windowReason: order.windowReason,
    windowReasonBy: order.windowReasonBy,
  });
  const command = useCommand(completeOrder);
  const complete = async (): Promise<void> => {
    leaveField();
    const newest = await saving.settled();
    await command.run({
      ...draft,
      id: newest.id,
      rev: newest.rev,
      meters: shownMeters(newest, meters, today()),
    });
  };
  const change = (columns: Partial<CompletionDraft>) => setDraft((current) => ({ ...current, ...columns }));
  return { ...draft, change, complete, problems: command.problems, isRunning: command.isRunning };
};

/** Where the first of the problems that has a place is mended. */
export const firstPlace = (problems: readonly Problem[], order: WorkOrder): string | null =>
  problems.map((problem) => placeOf(problem, order)).find((place) => place !== null) ?? null;
