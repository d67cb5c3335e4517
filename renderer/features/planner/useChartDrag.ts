import { type PointerEvent, type RefObject, useRef } from 'react';
import { type ChartScale, dayAt } from './chartScale.ts';
import type { MotionRules, VisitMotion } from './visitMotion.ts';

/** Width of the machines' column, as in the style. */
export const machineColumn = 190;

/** A hand that trembles drags nothing. */
const slack = 4;
/** So near to an edge the chart scrolls, by so much a frame. */
const edge = 44;
const scrollStep = 14;

interface DragSource {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scale: ChartScale;
  readonly motion: VisitMotion;
  readonly rules: MotionRules;
  /** Lifts the visit of a chip; false when it does not move. */
  readonly lift: (chip: HTMLElement) => boolean;
  readonly drop: () => void;
}

interface Press {
  readonly chip: HTMLElement;
  readonly startX: number;
  /** From the pointer to the middle of the chip: it keeps hanging where it was taken. */
  readonly hold: number;
  /** The chart's place on the screen, measured once: nothing is measured while frames go by. */
  box: Pick<DOMRect, 'left' | 'right'> | null;
  x: number;
  frame: number;
}

const scrollBy = ({ left, right }: Pick<DOMRect, 'left' | 'right'>, x: number): number => {
  if (x > right - edge) return scrollStep;
  return x < left + machineColumn + edge ? -scrollStep : 0;
};

/** The drag under way; at rest nothing is kept of it. */
const useAiming = ({ scroller, scale, motion, rules }: DragSource) => {
  const press = useRef<Press | null>(null);
  const aim = ({ box, x, hold }: Press): void => {
    const element = scroller.current;
    if (element === null || box === null) return;
    motion.aim(dayAt(scale, x - hold - box.left - machineColumn + element.scrollLeft), scale, rules);
  };
  /** Once a frame, however many moves it had: by then all is laid out, and asking for the place costs nothing. */
  const goAlong = (): void => {
    const [at, element] = [press.current, scroller.current];
    if (at === null || element === null || at.box === null) return;
    const step = scrollBy(at.box, at.x);
    if (step !== 0) element.scrollLeft += step;
    aim(at);
    at.frame = requestAnimationFrame(goAlong);
  };
  const end = (): Press | null => {
    const at = press.current;
    press.current = null;
    if (at !== null) cancelAnimationFrame(at.frame);
    return at;
  };
  return { press, aim, goAlong, end };
};

const pressOn = (event: PointerEvent): Press | null => {
  const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-visit]') : null;
  if (chip === null || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return null;
  const box = chip.getBoundingClientRect();
  const hold = event.clientX - (box.left + box.width / 2);
  return { chip, startX: event.clientX, hold, box: null, x: event.clientX, frame: 0 };
};

/** Dragging visits with the pointer; near the edges the chart scrolls along. */
export const useChartDrag = (source: DragSource) => {
  const { scroller, motion, lift, drop } = source;
  const { press, aim, goAlong, end } = useAiming(source);
  /** A drag ends with a click that is none. */
  const wasDragged = useRef(false);
  const begin = (at: Press, event: PointerEvent): void => {
    if (!lift(at.chip)) {
      end();
      return;
    }
    at.box = scroller.current?.getBoundingClientRect() ?? null;
    scroller.current?.setPointerCapture(event.pointerId);
    at.frame = requestAnimationFrame(goAlong);
  };
  return {
    wasDragged,
    cancel: (): void => {
      end();
    },
    onPointerDown: (event: PointerEvent): void => {
      wasDragged.current = false;
      press.current = pressOn(event);
    },
    onPointerMove: (event: PointerEvent): void => {
      const at = press.current;
      if (at === null) return;
      at.x = event.clientX;
      if (at.box === null && Math.abs(at.x - at.startX) > slack) begin(at, event);
    },
    onPointerUp: (): void => {
      const at = end();
      if (at === null || at.box === null) return;
      aim(at);
      wasDragged.current = true;
      drop();
    },
    onPointerCancel: (): void => {
      const at = end();
      const dropped = at === null || at.box === null ? null : motion.drop();
      if (dropped !== null) motion.settle(dropped.visit);
    },
  };
};
