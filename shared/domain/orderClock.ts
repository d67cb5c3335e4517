/**
 * The clock of an order: its days in the shop, worked and waiting, and for what. Days are the calendar days of
 * `daysInShop`; waits are taken from the history of states, to the tenth of a day.
 */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { daysInShop } from './orderDays.ts';
import { type OrderStep, type WaitingReason, type WorkOrder, waitingReasons } from './workOrder.ts';

/** What days are waited for: work to begin, or what the state of the order named. */
export const waits = ['begin', ...waitingReasons] as const;

/** What days are waited for. */
export type Wait = (typeof waits)[number];

/** Days in the shop so far. `worked` and the waits add up to `days`. */
export interface OrderClock {
  readonly days: number;
  readonly worked: number;
  readonly waiting: number;
  readonly waits: Readonly<Record<Wait, number>>;
}

const millisecondsOfDay = 86_400_000;

const elapsedDays = (from: Instant, to: Instant): number =>
  Math.max(0, Date.parse(to) - Date.parse(from)) / millisecondsOfDay;

/** Down to the tenth, so that the waits never come to more than the stay. */
const tenths = (days: number): number => Math.floor(days * 10 + 1e-9) / 10;

interface Rest {
  readonly reason: WaitingReason;
  readonly days: number;
  /** Whether anyone had worked on the order before. */
  readonly isBegun: boolean;
}

const restsOf = (history: readonly OrderStep[], now: Instant): readonly Rest[] =>
  history.flatMap(({ state, waitingFor, at }, i) => {
    if (state !== 'waiting' || waitingFor === null) return [];
    const isBegun = history.slice(0, i).some((step) => step.state === 'inWork');
    return [{ reason: waitingFor, days: elapsedDays(at, history[i + 1]?.at ?? now), isBegun }];
  });

const sumOf = (rests: readonly Rest[]): number => rests.reduce((sum, { days }) => sum + days, 0);

/** Days from the day in until work began that no other wait accounts for. The day on which it began is worked. */
const daysUnbegun = (order: WorkOrder, rests: readonly Rest[], until: CalendarDate): number => {
  const idle = daysBetween(order.openedOn, order.startedOn ?? until);
  return Math.max(0, idle - sumOf(rests.filter(({ isBegun }) => !isBegun)));
};

/**
 * The clock as of a moment and its civil date. Until work begins the machine waits as well, though nothing is asked
 * for: by the days of the record, so that a job card entered later counts as it was. Waits longer than the stay (an
 * order completed on an earlier day than the state was left) are shortened alike to fit it. Null for a planned and for
 * a cancelled order. Example: in on 1 March, begun that day, waiting for parts from 2 March noon to 4 March noon,
 * completed on 4 March: 4 days, 2 of them waited.
 */
export const orderClock = (
  order: WorkOrder,
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): OrderClock | null => {
  const days = daysInShop(order, today);
  if (days === null) return null;
  const rests = restsOf(order.history, now);
  const begin = daysUnbegun(order, rests, order.completedOn ?? today);
  const fit = Math.min(1, days / (begin + sumOf(rests)));
  const daysOf = (reason: WaitingReason): number => tenths(fit * sumOf(rests.filter((rest) => rest.reason === reason)));
  const each = {
    begin: tenths(fit * begin),
    parts: daysOf('parts'),
    outside: daysOf('outside'),
    decision: daysOf('decision'),
  };
  const waiting = tenths(waits.reduce((sum, wait) => sum + each[wait], 0));
  return { days, worked: tenths(days - waiting), waiting, waits: each };
};
