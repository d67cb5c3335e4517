import { useEffect, useState } from 'react';

interface SignOff {
  readonly isOn: boolean;
  readonly seconds: number;
  readonly touch: () => void;
  readonly idleSeconds: () => number;
  readonly signOff: () => void;
}

/** From so many seconds before the end it is said. */
const notice = 10;
const lookEvery = 500;

/** Signs off when nobody has touched anything for so long; answers the seconds left once there are few, else null. */
export const useSignOff = ({ isOn, seconds, touch, idleSeconds, signOff }: SignOff): number | null => {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const look = () => {
      const remaining = Math.ceil(seconds - idleSeconds());
      setLeft(remaining <= notice ? Math.max(0, remaining) : null);
      if (remaining <= 0) signOff();
    };
    const seen = () => {
      touch();
      setLeft(null);
    };
    const timer = setInterval(look, lookEvery);
    addEventListener('pointerdown', seen, { capture: true });
    addEventListener('keydown', seen, { capture: true });
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', seen, { capture: true });
      removeEventListener('keydown', seen, { capture: true });
    };
  }, [isOn, seconds, touch, idleSeconds, signOff]);
  return isOn ? left : null;
};
