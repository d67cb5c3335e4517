/** Long reckoning on the window's own thread, a little at a time: between the pieces it answers its user. */

/** Of a frame's sixteen milliseconds, those that reckoning may take. */
const sliceMilliseconds = 8;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Runs `steps` to their end and answers what they return; null when `signal` stopped them on the way. */
export const inSlices = async <T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T | null> => {
  for (;;) {
    const until = performance.now() + sliceMilliseconds;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await pause();
    if (signal.aborted) return null;
  }
};
