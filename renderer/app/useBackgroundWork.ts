import { useEffect } from 'react';

/** Has the work beside the screens done while the program is shown. */
export const useBackgroundWork = (isOpen: boolean): void => {
  useEffect(() => {
    if (!isOpen) return;
    let stop: (() => void) | null = null;
    let isCurrent = true;
    void import('./backgroundWork.ts').then(({ startBackgroundWork }) => {
      if (isCurrent) stop = startBackgroundWork();
    });
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [isOpen]);
};
