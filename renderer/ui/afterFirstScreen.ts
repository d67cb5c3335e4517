/** What can wait until the first screen stands: the start fetches nothing it does not show. */

/** Long enough for the first screen on a slow computer, short enough that nobody misses what comes after it. */
const quietMilliseconds = 2_000;

const stands = new Promise<void>((resolve) => {
  const wait = (): void => {
    setTimeout(resolve, quietMilliseconds);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
});

/** Resolves once the first screen stands. */
export const afterFirstScreen = (): Promise<void> => stands;
