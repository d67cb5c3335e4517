import { useEffect } from 'react';
import { afterFirstScreen } from '#ui/afterFirstScreen.ts';

/** Has the work beside the screens done while the program is shown. */
export const useBackgroundWork = (isOpen: boolean): void => {
  useEffect(() => {
    if (!isOpen) return;
    let stop: (() => void) | null = null;
    let isCurrent = true;
    void afterFirstScreen()
      .then(() => import('./backgroundWork.ts'))
      .then(({ startBackgroundWork }) => {
        if (isCurrent) stop = startBackgroundWork();
      });
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [isOpen]);
};
