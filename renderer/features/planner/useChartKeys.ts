import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import type { EquipmentId } from '#domain/equipment.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { addDays, calendarDate } from '#kernel/calendarDate.ts';
import { orderOfKey } from './chartIds.ts';
import type { ChartScale } from './chartScale.ts';
import type { ActiveCell, ChartDeeds } from './useChart.ts';
import type { useChartDrag } from './useChartDrag.ts';
import type { MachineVisit } from './useMoving.tsx';
import type { VisitMotion } from './visitMotion.ts';

/** What the keys and clicks of the chart work on. */
export interface ChartKeys {
  readonly scale: ChartScale;
  readonly deeds: ChartDeeds;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly motion: VisitMotion;
  readonly active: ActiveCell | null;
  /** The visit the chart is on. */
  readonly current: MachineVisit | null;
  /** Goes where a key leads; false when it leads nowhere. */
  readonly step: (key: string) => boolean;
  readonly begin: () => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  readonly lift: (what: MachineVisit, isByKeys: boolean) => boolean;
  readonly find: (machineId: string, key: string) => MachineVisit | null;
  readonly activate: (line: EquipmentId, visit: PlannerVisit | null) => void;
}

/** Days a key moves a lifted visit. */
const daysOf = ({ key, shiftKey }: KeyboardEvent): number => {
  const days = shiftKey ? 7 : 1;
  return key === 'ArrowLeft' ? -days : key === 'ArrowRight' ? days : 0;
};

/** Keys while a visit is lifted; true when the key was for it. */
const moveByKey = (event: KeyboardEvent, { motion, scale, deeds, drop, cancel }: ChartKeys): boolean => {
  const lifted = motion.lifted();
  if (lifted === null) return false;
  if (event.key === 'Enter' || event.key === ' ') drop();
  else if (event.key === 'Escape') cancel();
  else motion.aim(addDays(lifted.to, daysOf(event)), scale, deeds.rules);
  return true;
};

const openCell = ({ active, current, deeds }: ChartKeys): void => {
  if (active === null) return;
  const orderId = orderOfKey(active.visit);
  if (current !== null) deeds.showDetails(current);
  else if (orderId !== null) deeds.openOrder(orderId);
  else if (active.line === null) deeds.openWeek(active.week);
  else deeds.openMachine(active.line as EquipmentId);
};

/** What a key does to the visit the chart is on; null for keys that do nothing to it. */
const deedOf = (key: string, { deeds, lift }: ChartKeys): ((what: MachineVisit) => void) | null => {
  switch (key) {
    case 'm':
      return (what) => lift(what, true);
    case 'd':
      return deeds.askDay;
    case 'u':
      return deeds.unpin;
    case ' ':
      return ({ machine, visit }) => deeds.toggle(machine.id, visit.key);
    default:
      return null;
  }
};

/** True when the key was for the chart. */
const actByKey = (event: KeyboardEvent, keys: ChartKeys): boolean => {
  const { deeds, current, onZoom } = keys;
  const key = event.key.toLowerCase();
  const deed = deedOf(key, keys);
  if (deed !== null && current !== null) deed(current);
  else if (key === 'enter') openCell(keys);
  else if (key === 'escape') deeds.clearSelection();
  else if (key === 'o') deeds.openOrders(current);
  else if (key === '+' || key === '=') onZoom(1);
  else if (key === '-') onZoom(-1);
  else return keys.step(event.key);
  return true;
};

const closest = (event: MouseEvent, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

const click = (event: MouseEvent, { find, activate, deeds }: ChartKeys): void => {
  const week = closest(event, '[data-week]')?.dataset['week'];
  if (week !== undefined) deeds.openWeek(calendarDate(week));
  const cell = closest(event, '[data-machine]');
  const machineId = cell?.dataset['machine'] as EquipmentId | undefined;
  if (cell === null || machineId === undefined) return;
  const { visit: key, order } = cell.dataset;
  if (order !== undefined) {
    activate(machineId, null);
    deeds.openOrder(order);
    return;
  }
  if (key === undefined) {
    activate(machineId, null);
    deeds.openMachine(machineId);
    return;
  }
  const what = find(machineId, key);
  if (what === null) return;
  activate(machineId, what.visit);
  if (event.shiftKey || event.ctrlKey || event.metaKey) deeds.toggle(machineId, key);
  else deeds.showDetails(what);
};

/** The chart's handlers for keys, clicks and drags. */
export const useChartKeys = (keys: ChartKeys, drag: ReturnType<typeof useChartDrag>) => {
  const { wasDragged, cancel: letGo, ...pointer } = drag;
  const isPressed = useRef(false);
  return {
    ...pointer,
    onPointerDown: (event: PointerEvent): void => {
      isPressed.current = true;
      pointer.onPointerDown(event);
    },
    onPointerUp: (): void => {
      isPressed.current = false;
      pointer.onPointerUp();
    },
    onFocus: (event: FocusEvent): void => {
      // A press focuses the chart too, and says itself which cell is meant.
      if (event.target === event.currentTarget && !isPressed.current) keys.begin();
    },
    onBlur: (): void => {
      if (keys.motion.lifted()?.isByKeys === true) keys.cancel();
    },
    onClick: (event: MouseEvent): void => {
      if (!wasDragged.current) click(event, keys);
      wasDragged.current = false;
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') letGo();
      if (!moveByKey(event, keys) && !actByKey(event, keys)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
};
