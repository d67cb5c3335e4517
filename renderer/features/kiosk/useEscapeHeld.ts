import { useEffect } from 'react';

const heldFor = 3000;

/** Calls `leave` when Esc was held for three seconds. */
export const useEscapeHeld = (isOn: boolean, leave: () => void): void => {
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const down = ({ key, repeat }: KeyboardEvent) => {
      if (key === 'Escape' && !repeat) timer = setTimeout(leave, heldFor);
    };
    const up = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') clearTimeout(timer);
    };
    addEventListener('keydown', down);
    addEventListener('keyup', up);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', down);
      removeEventListener('keyup', up);
    };
  }, [isOn, leave]);
};
