/**
 * A visit being moved, by pointer or keys. Only the chip's transform changes while it moves; those who say where it is
 * are told when the day changes, and nothing else is drawn anew.
 */
import type { Equipment } from '#domain/equipment.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { visitId } from './chartIds.ts';
import { type ChartScale, xOf } from './chartScale.ts';

/** A visit lifted from its place. */
export interface LiftedVisit {
  readonly visit: PlannerVisit;
  readonly machine: Equipment;
  /** The day it is over. */
  readonly to: CalendarDate;
  /** Moved by the keys: they are told what to press. */
  readonly isByKeys: boolean;
}

/** What keeps a visit from a day. */
export interface MotionRules {
  /** The day nearest to the one aimed at that may be aimed at. */
  readonly allowed: (visit: PlannerVisit, day: CalendarDate) => CalendarDate;
  readonly isOutside: (visit: PlannerVisit, day: CalendarDate) => boolean;
}

/** One visit on its way. */
export interface VisitMotion {
  readonly lifted: () => LiftedVisit | null;
  readonly follow: (listener: () => void) => () => void;
  readonly lift: (what: Omit<LiftedVisit, 'to'>) => void;
  readonly aim: (day: CalendarDate, scale: ChartScale, rules: MotionRules) => void;
  /** Lets it go where it is; it stays drawn there until `settle`. */
  readonly drop: () => LiftedVisit | null;
  /** Draws it where the records have it. */
  readonly settle: (visit: Pick<PlannerVisit, 'key'>) => void;
}

const chipOf = (key: string): HTMLElement | null => document.getElementById(visitId(key));

const bandOf = (chip: HTMLElement | null, key: string): HTMLElement | null =>
  chip?.parentElement?.querySelector<HTMLElement>(`[data-band="${CSS.escape(key)}"]`) ?? null;

const paint = ({ visit, to }: LiftedVisit, scale: ChartScale, isOutside: boolean): void => {
  const chip = chipOf(visit.key);
  if (chip === null) return;
  chip.style.transform = `translateX(${xOf(scale, to) - xOf(scale, visit.on)}px)`;
  chip.dataset['lifted'] = isOutside ? 'outside' : 'inside';
  const band = bandOf(chip, visit.key);
  if (band !== null) band.dataset['lifted'] = 'true';
};

const unpaint = (key: string): void => {
  const chip = chipOf(key);
  if (chip === null) return;
  chip.style.transform = '';
  delete chip.dataset['lifted'];
  const band = bandOf(chip, key);
  if (band !== null) delete band.dataset['lifted'];
};

/** A motion at rest. */
export const visitMotion = (): VisitMotion => {
  const listeners = new Set<() => void>();
  let lifted: LiftedVisit | null = null;
  const show = (next: LiftedVisit | null): void => {
    lifted = next;
    for (const listener of listeners) listener();
  };
  return {
    lifted: () => lifted,
    follow: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    lift: (what) => show({ ...what, to: what.visit.on }),
    aim: (day, scale, rules) => {
      if (lifted === null) return;
      const to = rules.allowed(lifted.visit, day);
      const next = { ...lifted, to };
      paint(next, scale, rules.isOutside(lifted.visit, to));
      if (to !== lifted.to) show(next);
    },
    drop: () => {
      const dropped = lifted;
      if (dropped !== null) show(null);
      return dropped;
    },
    settle: ({ key }) => unpaint(key),
  };
};
