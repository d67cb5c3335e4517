/** What a window and the plan worker say to each other. Both are of one build, so the types are all they agree on. */
import type { EquipmentId } from '#domain/equipment.ts';
import type { LevellingProblem } from '#domain/levellingProblem.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import type { VisitMove } from '#domain/plannedVisitMoving.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { WeekLoad } from '#domain/weekLoad.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** The load of `weeks` weeks from that of the Monday `from` on. */
export interface LoadsAsked {
  readonly type: 'loads';
  readonly from: CalendarDate;
  readonly weeks: number;
}

/** The visits from a day to a day, both inclusive, by day; `equipmentIds` null: of all machines. */
export interface VisitsAsked {
  readonly type: 'visits';
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly equipmentIds: readonly EquipmentId[] | null;
}

/** The parts needed from today until a day, inclusive, by day. */
export interface NeedsAsked {
  readonly type: 'needs';
  readonly until: CalendarDate;
}

/** What there is to level in some weeks. */
export interface LevellingAsked {
  readonly type: 'levelling';
  /** Mondays, one after the other. */
  readonly weeks: readonly CalendarDate[];
  /** Machines whose visits may be moved; those of others count where they stand. */
  readonly equipmentIds: readonly EquipmentId[];
  /** Whether visits planned by hand inside their window may be moved again. */
  readonly movesPlanned: boolean;
}

/** The moves that a levelled plan means. */
export interface MovesAsked {
  readonly type: 'moves';
  /** As when the problem was asked for. */
  readonly weeks: readonly CalendarDate[];
  /** Keys of visits with the index of their week. */
  readonly plan: readonly (readonly [key: string, week: number])[];
  /** Machines whose visits are to be moved. */
  readonly equipmentIds: readonly EquipmentId[];
}

/** A question to the plan. */
export type PlanAsked = LoadsAsked | VisitsAsked | NeedsAsked | LevellingAsked | MovesAsked;

/** What each question is answered with. */
export interface PlanAnswers {
  readonly loads: readonly WeekLoad[];
  readonly visits: readonly PlannerVisit[];
  readonly needs: readonly PartNeed[];
  readonly levelling: LevellingProblem;
  readonly moves: readonly VisitMove[];
}

/** The answer to a question. */
export type PlanAnswer = PlanAnswers[PlanAsked['type']];

/** To the worker: the database to read, then questions, each with a number. */
export type ToPlanWorker =
  | { readonly type: 'open'; readonly databaseName: string }
  | { readonly type: 'ask'; readonly id: number; readonly asked: PlanAsked };

/** From the worker: answers, what went wrong with a question, and that what was answered may be so no more. */
export type FromPlanWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: PlanAnswer }
  | { readonly type: 'failed'; readonly id: number; readonly detail: string }
  | { readonly type: 'changed' };
