import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DaySpan } from '#domain/workCalendar.ts';
import { type ChartScale, viewedSpan } from './chartScale.ts';
import { machineColumn } from './useChartDrag.ts';

interface ChartView {
  /** The days to draw: those in view and some more. */
  readonly span: DaySpan;
  readonly onScroll: () => void;
}

/** Which days are in view. Zooming keeps the day under the pointer, or in the middle, where it was. */
export const useChartView = (
  scroller: RefObject<HTMLDivElement | null>,
  scale: ChartScale,
  onZoom: (direction: 1 | -1) => void,
): ChartView => {
  const [span, setSpan] = useState(() => viewedSpan(scale, 0, 1600));
  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const next = viewedSpan(scale, element.scrollLeft, element.clientWidth);
    setSpan((now) => (now.from === next.from && now.to === next.to ? now : next));
  }, [scroller, scale]);
  const anchor = useRef<number | null>(null);
  const before = useRef(scale.weekWidth);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const room = element.clientWidth - machineColumn;
    const held = anchor.current ?? room / 2;
    anchor.current = null;
    if (before.current !== scale.weekWidth) {
      const weeks = (element.scrollLeft + held) / before.current;
      before.current = scale.weekWidth;
      element.scrollLeft = weeks * scale.weekWidth - held;
    }
    look();
  }, [scroller, scale, look]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, look]);
  useEffect(() => {
    const element = scroller.current;
    // React listens to wheels passively, and the browser would zoom the page.
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      anchor.current = Math.max(0, event.clientX - (element?.getBoundingClientRect().left ?? 0) - machineColumn);
      onZoom(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', zoom, { passive: false });
    return () => element?.removeEventListener('wheel', zoom);
  }, [scroller, onZoom]);
  return { span, onScroll: look };
};
