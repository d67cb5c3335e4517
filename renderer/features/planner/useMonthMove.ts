import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { EquipmentId } from '#domain/equipment.ts';
import { addDays, type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';
import type { ChartDeeds } from './useChart.ts';
import type { MachineVisit } from './useMoving.tsx';
import type { LiftedVisit } from './visitMotion.ts';

/** A hand that trembles drags nothing. */
const slack = 4;

interface Press {
  readonly what: MachineVisit;
  readonly x: number;
  readonly y: number;
}

interface MonthMoveSource {
  readonly deeds: Pick<ChartDeeds, 'rules' | 'mayMove' | 'move'>;
  readonly find: (key: string) => MachineVisit | null;
  readonly touch: (id: EquipmentId) => void;
}

/** The day a point of the screen lies on. */
const dayAtPoint = (x: number, y: number): CalendarDate | null => {
  const day = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]')?.dataset['day'];
  return day !== undefined && isCalendarDate(day) ? day : null;
};

/** A visit lifted from its day: where it is, and the ways to carry it on, put it down or leave it. */
const useLifted = ({ deeds, touch }: Omit<MonthMoveSource, 'find'>) => {
  const [lifted, setLifted] = useState<LiftedVisit | null>(null);
  const leave = useCallback(() => setLifted(null), []);
  const lift = (what: MachineVisit, isByKeys: boolean): boolean => {
    if (!deeds.mayMove(what)) return false;
    setLifted({ ...what, to: what.visit.on, isByKeys });
    return true;
  };
  const aim = (day: CalendarDate): void =>
    setLifted((now) => {
      if (now === null) return now;
      const to = deeds.rules.allowed(now.visit, day);
      return to === now.to ? now : { ...now, to };
    });
  const drop = (): void => {
    if (lifted === null) return;
    const { visit, machine, to } = lifted;
    if (to === visit.on) {
      leave();
      return;
    }
    touch(machine.id);
    void deeds.move({ visit, machine }, to).finally(leave);
  };
  const moveBy = (days: number): void => {
    if (lifted !== null && days !== 0) aim(addDays(lifted.to, days));
  };
  return { lifted, lift, aim, moveBy, drop, leave };
};

/** Esc leaves a drag wherever the focus is, and before anything else hears it. */
const useEscape = (isDragging: boolean, leave: () => void): void => {
  useEffect(() => {
    if (!isDragging) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      leave();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [isDragging, leave]);
};

const keyUnder = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-visit]')?.dataset['visit'] : undefined;

/** Carrying a visit from day to day, by pointer or by keys. The ghost under the pointer moves without a drawing. */
export const useMonthMove = (source: MonthMoveSource) => {
  const { lifted, lift, aim, moveBy, drop, leave } = useLifted(source);
  const press = useRef<Press | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const wasDragged = useRef(false);
  const isDragging = lifted !== null && !lifted.isByKeys;
  const cancel = useCallback(() => {
    press.current = null;
    leave();
  }, [leave]);
  useEscape(isDragging, cancel);
  const carry = ({ clientX, clientY }: PointerEvent): void => {
    if (ghost.current !== null) ghost.current.style.transform = `translate(${clientX + 10}px, ${clientY + 12}px)`;
    const day = dayAtPoint(clientX, clientY);
    if (isDragging && day !== null) aim(day);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent): void => {
      wasDragged.current = false;
      const key = keyUnder(event.target);
      const what = key === undefined ? null : source.find(key);
      if (what === null || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return;
      press.current = { what, x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent): void => {
      const at = press.current;
      if (at === null) return;
      if (!wasDragged.current && Math.hypot(event.clientX - at.x, event.clientY - at.y) > slack) {
        wasDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (!lift(at.what, false)) press.current = null;
      }
      carry(event);
    },
    onPointerUp: (): void => {
      press.current = null;
      if (isDragging) drop();
    },
    onPointerCancel: cancel,
  };
  return { lifted, isDragging, ghost, wasDragged, handlers, lift, moveBy, drop, cancel };
};
