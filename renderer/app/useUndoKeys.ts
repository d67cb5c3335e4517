import { useEffect, useRef } from 'react';
import { useUndo } from '#widgets/useUndo.ts';
import { hasOwnUndo } from './typing.ts';

type Wanted = 'undo' | 'redo' | null;

const wantedBy = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Wanted => {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
};

/** A question or form in front has its own way out; what lies behind it is not taken back from under it. */
const isCovered = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again; in a field of text they stay the field's own. */
export const useUndoKeys = (): void => {
  const undo = useUndo();
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const wanted = wantedBy(event);
      if (wanted === null || event.defaultPrevented || hasOwnUndo(event.target) || isCovered()) return;
      event.preventDefault();
      latest.current[wanted]();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
};
