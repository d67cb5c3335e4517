import { type RefObject, useMemo, useState } from 'react';
import type { Fleet } from '#data/fleetState.ts';
import { machineVisits } from '#data/machineVisits.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { mondayOf } from '#domain/isoWeek.ts';
import { otherWorkOf } from '#domain/otherWorkLoad.ts';
import type { PlannerVisit, VisitSetting } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { workKey } from './chartIds.ts';
import { type ChartPlace, placeAfter, type Stop } from './chartNavigation.ts';
import { type ChartScale, dayWidth, lastDay, rowHeight, xOf } from './chartScale.ts';
import type { ChartLine } from './plannerRows.ts';
import { machineColumn, useChartDrag } from './useChartDrag.ts';
import { useChartKeys } from './useChartKeys.ts';
import type { MachineVisit } from './useMoving.tsx';
import { type MotionRules, visitMotion } from './visitMotion.ts';

/** What can be done from the chart. */
export interface ChartDeeds {
  readonly rules: MotionRules;
  /** Says why it does not move, and answers false. */
  readonly mayMove: (what: MachineVisit) => boolean;
  readonly move: (what: MachineVisit, to: CalendarDate) => Promise<void>;
  readonly askDay: (what: MachineVisit) => void;
  readonly unpin: (what: MachineVisit) => void;
  readonly showDetails: (what: MachineVisit) => void;
  readonly toggle: (id: EquipmentId, key: string) => void;
  readonly clearSelection: () => void;
  /** For those selected, else for this one. */
  readonly openOrders: (what: MachineVisit | null) => void;
  readonly openMachine: (id: EquipmentId) => void;
  readonly openOrder: (id: string) => void;
  readonly openWeek: (monday: CalendarDate) => void;
}

/** The cell the chart is on. */
export interface ActiveCell {
  /** Key of the line; null: the weeks above. */
  readonly line: string | null;
  readonly visit: string | null;
  readonly day: CalendarDate;
  /** The week, when the weeks above. */
  readonly week: CalendarDate;
}

interface ChartSource {
  readonly fleet: Fleet;
  readonly lines: readonly ChartLine[];
  readonly scale: ChartScale;
  readonly setting: VisitSetting;
  readonly deeds: ChartDeeds;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly showLine: (index: number) => void;
}

/** Scrolls along so that a day can be seen. */
const showDay = (element: HTMLElement | null, scale: ChartScale, day: CalendarDate): void => {
  if (element === null) return;
  const x = xOf(scale, day);
  const room = element.clientWidth - machineColumn;
  const margin = Math.min(60, room / 4);
  if (x - margin < element.scrollLeft) element.scrollLeft = x - margin;
  else if (x + dayWidth(scale) + margin > element.scrollLeft + room) element.scrollLeft = x + margin - room;
};

/** Lines and visits by their places and keys. */
const groundOf = ({ fleet, lines, scale, setting }: ChartSource) => {
  const indexOf = (line: string): number => lines.findIndex(({ key }) => key === line);
  const machineAt = (index: number): Equipment | null => {
    const line = lines[index];
    return line?.kind === 'machine' ? line.row.machine : null;
  };
  const visitsAt = (index: number): readonly PlannerVisit[] => {
    const machine = machineAt(index);
    return machine === null ? [] : machineVisits(fleet, machine, setting).filter(({ on }) => on >= scale.from);
  };
  /** Where the keys stop on a line: visits and other work, by day. */
  const stopsAt = (index: number): readonly Stop[] => {
    const machine = machineAt(index);
    if (machine === null) return [];
    const work = otherWorkOf(fleet.openOrdersOf(machine.id), setting.today);
    const stops = [...visitsAt(index), ...work.map(({ order, on }) => ({ key: workKey(order.id), on }))];
    return stops.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  };
  const find = (machineId: string, key: string): MachineVisit | null => {
    const index = indexOf(machineId);
    const machine = machineAt(index);
    const visit = visitsAt(index).find((each) => each.key === key);
    return machine === null || visit === undefined ? null : { visit, machine };
  };
  return { indexOf, stopsAt, find };
};

/** The cell the chart is on, and how it goes from one to the other. */
const useActiveCell = (source: ChartSource, ground: ReturnType<typeof groundOf>) => {
  const { lines, scale, setting, scroller, showLine } = source;
  const { indexOf, stopsAt } = ground;
  const [active, setActive] = useState<ActiveCell | null>(null);
  const activate = (line: string, visit: Stop | null): void => {
    const day = visit?.on ?? active?.day ?? setting.today;
    setActive({ line, visit: visit?.key ?? null, day, week: mondayOf(day) });
  };
  const go = ({ line, visit, day }: ChartPlace): void => {
    setActive({ line: lines[line]?.key ?? null, visit, day, week: mondayOf(day) });
    if (line >= 0) showLine(line);
    if (visit !== null || line === -1) showDay(scroller.current, scale, day);
  };
  const step = (key: string): boolean => {
    if (active === null) return false;
    const line = active.line === null ? -1 : Math.max(0, indexOf(active.line));
    const isMachine = lines.map(({ kind }) => kind === 'machine');
    const chartGround = { isMachine, stopsOf: stopsAt, first: scale.from, last: lastDay(scale) };
    const next = placeAfter(chartGround, { line, visit: active.visit, day: active.day }, key);
    if (next === null) return false;
    go(next);
    return true;
  };
  const begin = (): void => {
    const first = lines.findIndex(({ kind }) => kind === 'machine');
    const line = lines[first];
    if (active === null && line !== undefined) activate(line.key, stopsAt(first)[0] ?? null);
  };
  return { active, activate, step, begin };
};

/** Lifting visits and letting them go. */
const useLifting = ({ scale, deeds }: ChartSource, activate: (line: string, visit: PlannerVisit) => void) => {
  const motion = useMemo(visitMotion, []);
  const drop = (): void => {
    const dropped = motion.drop();
    if (dropped === null) return;
    const { visit, machine, to } = dropped;
    if (to === visit.on) motion.settle(visit);
    else void deeds.move({ visit, machine }, to).finally(() => motion.settle(visit));
  };
  const cancel = (): void => {
    const dropped = motion.drop();
    if (dropped !== null) motion.settle(dropped.visit);
  };
  const lift = (what: MachineVisit, isByKeys: boolean): boolean => {
    if (!deeds.mayMove(what)) return false;
    activate(what.machine.id, what.visit);
    motion.lift({ ...what, isByKeys }, scale, deeds.rules);
    return true;
  };
  return { motion, drop, cancel, lift };
};

/** The chart's cell, its keys and its drags. */
export const useChart = (source: ChartSource) => {
  const { scale, deeds, scroller, onZoom } = source;
  const ground = groundOf(source);
  const { indexOf, find } = ground;
  const cell = useActiveCell(source, ground);
  const lifting = useLifting(source, cell.activate);
  const { motion, drop, lift } = lifting;
  const liftChip = ({ dataset }: HTMLElement): boolean => {
    const what = find(dataset['machine'] ?? '', dataset['visit'] ?? '');
    return what !== null && lift(what, false);
  };
  const drag = useChartDrag({ scroller, scale, motion, rules: deeds.rules, lift: liftChip, drop });
  const { active } = cell;
  const current =
    active === null || active.line === null || active.visit === null ? null : find(active.line, active.visit);
  const handlers = useChartKeys({ scale, deeds, onZoom, current, find, ...cell, ...lifting }, drag);
  return { motion, active, handlers, topOf: (id: string) => indexOf(id) * rowHeight };
};
