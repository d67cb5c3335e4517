import { useEffect, useRef } from 'react';

interface Keys {
  /** A key by itself. `isAlone`: nothing was pressed right before or after it. */
  readonly onKey?: (key: string, isAlone: boolean) => void;
  /** What a scanner read: a fast burst of keys that ends in Enter. */
  readonly onScan?: (text: string) => void;
}

/** Scanners send a sign every few milliseconds; the fastest fingers are slower. */
const scanGap = 50;
/** After this much quiet the keys pressed are taken for what they are. */
const quiet = 60;
const shortestScan = 3;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Listens to one burst of keys after another; `tell` hears them when it is clear what they are. */
const listener = (tell: () => Keys): { readonly listen: (event: KeyboardEvent) => void; readonly stop: () => void } => {
  let pressed: string[] = [];
  let lastAt = 0;
  let isFast = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const keys = pressed;
    pressed = [];
    isFast = true;
    for (const key of keys) tell().onKey?.(key, keys.length === 1);
  };
  const isScanned = (gap: number): boolean => pressed.length >= shortestScan && isFast && gap < scanGap;
  const enter = (event: KeyboardEvent, gap: number): boolean => {
    if (!isScanned(gap)) return false;
    // The scanner's Enter must not press the button that happens to have the focus.
    event.preventDefault();
    event.stopImmediatePropagation();
    clearTimeout(timer);
    const text = pressed.join('');
    pressed = [];
    tell().onScan?.(text);
    return true;
  };
  const listen = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const gap = event.timeStamp - lastAt;
    lastAt = event.timeStamp;
    if (event.key === 'Enter' && enter(event, gap)) return;
    // Enter and the space bar press the button that has the focus, and nothing else.
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (isPress && event.target instanceof HTMLButtonElement) return;
    if (event.key.length > 1 && event.key !== 'Backspace' && event.key !== 'Enter') return;
    if (pressed.length > 0) isFast &&= gap < scanGap;
    pressed.push(event.key);
    clearTimeout(timer);
    timer = setTimeout(flush, quiet);
  };
  return { listen, stop: () => clearTimeout(timer) };
};

/** Hears keys and scans wherever the focus is, but not while something is typed into a field. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const { listen, stop } = listener(() => latest.current);
    addEventListener('keydown', listen, { capture: true });
    return () => {
      removeEventListener('keydown', listen, { capture: true });
      stop();
    };
  }, []);
};
