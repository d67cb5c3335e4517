/**
 * A visit being moved, by pointer or keys. Only transforms change while it moves: its own with the day it is over,
 * those of the visits that follow it with the week, and when it rests. Nothing else is drawn anew.
 */
import type { Equipment } from '#domain/equipment.ts';
import { mondayOf } from '#domain/isoWeek.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { ChartScale } from './chartScale.ts';
import type { Follower } from './visitFollowers.ts';
import { paintFollower, paintLifted, unpaint } from './visitPaint.ts';

/** A visit lifted from its place. */
export interface LiftedVisit {
  readonly visit: PlannerVisit;
  readonly machine: Equipment;
  /** The day it is over. */
  readonly to: CalendarDate;
  /** Moved by the keys: they are told what to press. */
  readonly isByKeys: boolean;
}

/** What keeps a visit from a day, and what its move would bring about. */
export interface MotionRules {
  /** The day nearest to the one aimed at that may be aimed at. */
  readonly allowed: (visit: PlannerVisit, day: CalendarDate) => CalendarDate;
  readonly isOutside: (visit: PlannerVisit, day: CalendarDate) => boolean;
  /** What would stand elsewhere were it dropped where it is. */
  readonly followers: (lifted: LiftedVisit) => readonly Follower[];
}

/** One visit on its way. */
export interface VisitMotion {
  readonly lifted: () => LiftedVisit | null;
  readonly follow: (listener: () => void) => () => void;
  readonly lift: (what: Omit<LiftedVisit, 'to'>, scale: ChartScale, rules: MotionRules) => void;
  readonly aim: (day: CalendarDate, scale: ChartScale, rules: MotionRules) => void;
  /** Lets it go where it is; it stays drawn there until `settle`. */
  readonly drop: () => LiftedVisit | null;
  /** Draws it, and what followed it, where the records have them. */
  readonly settle: (visit: Pick<PlannerVisit, 'key'>) => void;
}

/** Milliseconds of rest on a day after which what follows is planned anew; in another week it is at once. */
const restTime = 120;

/** Where what follows a lifted visit is drawn. */
const followerPaint = () => {
  let lifted: LiftedVisit | null = null;
  let week: CalendarDate | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Keys of what is drawn elsewhere than the records have it, by the visit carried. */
  const drawn = new Map<string, ReadonlySet<string>>();
  const plan = (scale: ChartScale, rules: MotionRules): void => {
    clearTimeout(timer);
    if (lifted === null) return;
    week = mondayOf(lifted.to);
    const followers = rules.followers(lifted);
    const keys = new Set(followers.map(({ visit }) => visit.key));
    for (const key of drawn.get(lifted.visit.key) ?? []) if (!keys.has(key)) unpaint(key);
    drawn.set(lifted.visit.key, keys);
    for (const follower of followers) paintFollower(follower, scale);
  };
  return {
    begin: (visit: LiftedVisit): void => {
      lifted = visit;
      week = mondayOf(visit.to);
    },
    go: (next: LiftedVisit, scale: ChartScale, rules: MotionRules): void => {
      lifted = next;
      clearTimeout(timer);
      if (mondayOf(next.to) !== week) plan(scale, rules);
      else timer = setTimeout(() => plan(scale, rules), restTime);
    },
    end: (): void => {
      clearTimeout(timer);
      lifted = null;
    },
    clear: (key: string): void => {
      for (const other of drawn.get(key) ?? []) unpaint(other);
      drawn.delete(key);
    },
  };
};

/** A motion at rest. */
export const visitMotion = (): VisitMotion => {
  const listeners = new Set<() => void>();
  const following = followerPaint();
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
    lift: (what, scale, rules) => {
      const begun = { ...what, to: what.visit.on };
      following.begin(begun);
      show(begun);
      paintLifted(what.visit, begun.to, { scale, isOutside: rules.isOutside(what.visit, begun.to) });
    },
    aim: (day, scale, rules) => {
      if (lifted === null) return;
      const to = rules.allowed(lifted.visit, day);
      if (to === lifted.to) return;
      const next = { ...lifted, to };
      paintLifted(lifted.visit, to, { scale, isOutside: rules.isOutside(lifted.visit, to) });
      show(next);
      following.go(next, scale, rules);
    },
    drop: () => {
      const dropped = lifted;
      following.end();
      if (dropped !== null) show(null);
      return dropped;
    },
    settle: ({ key }) => {
      unpaint(key);
      following.clear(key);
    },
  };
};
