/**
 * The plan of the whole workshop, reckoned in slices: the visits of every machine, kept until one of its records
 * changes, and what follows from them. Works in a worker, or between the frames of a window that has none.
 */
import { isAhead } from '#domain/orderState.ts';
import type { PartMove } from '#domain/part.ts';
import { partNeeds, plannedForOrder } from '#domain/partNeeds.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { weekLoads } from '#domain/weekLoad.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { groupsOf, listOf } from './fleetIndex.ts';
import type { Fleet } from './fleetState.ts';
import { fleetMoves, fleetProblem } from './levelledPlan.ts';
import { machineVisits } from './machineVisits.ts';
import { otherWorkLoads } from './otherWork.ts';
import type { LevellingAsked, LoadsAsked, NeedsAsked, PlanAnswer, PlanAsked, VisitsAsked } from './planMessages.ts';

/** Where the plan takes its records from, and how long it may work without a breath. */
export interface PlanSource {
  readonly fleet: () => Fleet;
  readonly today: () => CalendarDate;
  /** The moves of parts that belong to some orders. */
  readonly movesOf: (orderIds: readonly WorkOrder['id'][]) => Promise<readonly PartMove[]>;
  /** In milliseconds. */
  readonly longestStretch: number;
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Further than asked, so that a question for a little more finds the answer ready. */
const daysBeyond = 62;

const byDay = (a: PlannerVisit, b: PlannerVisit): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/** Answers questions about the plan. */
export class PlanBoard {
  private readonly source: PlanSource;
  /** Last day reckoned to: machines keep their visits for one such day only. */
  private horizon: CalendarDate;

  constructor(source: PlanSource) {
    this.source = source;
    this.horizon = source.today();
  }

  /** The answer, from the records as they stand when it is asked. */
  answer(asked: PlanAsked): Promise<PlanAnswer> {
    switch (asked.type) {
      case 'loads':
        return this.loads(asked);
      case 'visits':
        return this.visits(asked);
      case 'needs':
        return this.needs(asked);
      case 'levelling':
        return this.levelling(asked);
      case 'moves':
        return Promise.resolve(fleetMoves(asked, { fleet: this.source.fleet(), today: this.source.today() }));
    }
  }

  private async loads({ from, weeks }: LoadsAsked): Promise<PlanAnswer> {
    const fleet = this.source.fleet();
    const mondays = Array.from({ length: weeks }, (_, i) => addDays(from, 7 * i));
    const until = addDays(from, 7 * weeks - 1);
    const visits = await this.visitsIn(fleet, { from, until, equipmentIds: null });
    return weekLoads([...visits, ...otherWorkLoads(fleet, this.source.today())], fleet.settings.planning, mondays);
  }

  private async visits(asked: VisitsAsked): Promise<PlanAnswer> {
    return (await this.visitsIn(this.source.fleet(), asked)).sort(byDay);
  }

  private async levelling(asked: LevellingAsked): Promise<PlanAnswer> {
    const fleet = this.source.fleet();
    const today = this.source.today();
    const until = addDays(asked.weeks.at(-1) ?? today, 6);
    const visits = await this.visitsIn(fleet, { from: today, until, equipmentIds: null });
    return fleetProblem(visits.sort(byDay), asked, { fleet, today });
  }

  private async needs({ until }: NeedsAsked): Promise<PlanAnswer> {
    const fleet = this.source.fleet();
    const today = this.source.today();
    const visits = await this.visitsIn(fleet, { from: today, until, equipmentIds: null });
    const orders = [...fleet.equipment.keys()].flatMap((id) => fleet.openOrdersOf(id)).filter(isAhead);
    const moves = await this.source.movesOf(
      orders.filter((order) => plannedForOrder(order).size > 0).map(({ id }) => id),
    );
    const byPart = groupsOf(moves, ({ partId }) => partId);
    const levelsOf = (id: PlannerVisit['programmeId']) => revisionInForce(fleet.revisionsOf(id), today)?.levels ?? [];
    return partNeeds({ visits, orders, levelsOf, movesOf: (id) => listOf(byPart, id) }, { today, until });
  }

  /** The visits of a span, machine by machine. */
  private async visitsIn(
    fleet: Fleet,
    { from, until, equipmentIds }: Omit<VisitsAsked, 'type'>,
  ): Promise<PlannerVisit[]> {
    const today = this.source.today();
    if (until > this.horizon) this.horizon = addDays(laterDate(until, today), daysBeyond);
    const setting = { today, noticeDays: fleet.settings.noticeDays, until: this.horizon };
    const found: PlannerVisit[] = [];
    let stretch = performance.now();
    for (const id of equipmentIds ?? fleet.equipment.keys()) {
      const machine = fleet.equipment.get(id);
      if (machine === undefined) continue;
      for (const visit of machineVisits(fleet, machine, setting)) {
        if (visit.on >= from && visit.on <= until) found.push(visit);
      }
      if (performance.now() - stretch < this.source.longestStretch) continue;
      await breathe();
      stretch = performance.now();
    }
    return found;
  }
}
