/** Writes faults of this window into the program's log, each once a minute at most. */
import { faultDetail } from '#bridge/faultDetail.ts';
import { bridge } from './bridge.ts';

const quietMilliseconds = 60_000;
const saidAt = new Map<string, number>();

/** Logs a fault under a code of ours. Answers its detail, or null when the same was logged a moment ago. */
export const logFault = (code: string, reason: unknown): string | null => {
  const detail = faultDetail(reason);
  const key = `${code} ${detail}`;
  const now = Date.now();
  if (now - (saidAt.get(key) ?? Number.NEGATIVE_INFINITY) < quietMilliseconds) return null;
  saidAt.set(key, now);
  // A log that cannot be written is no reason to stop the work.
  bridge.logAppend({ level: 'error', code, detail }).catch(() => undefined);
  return detail;
};

/** Tells what nobody caught, and logs it. Answers how to stop. */
export const watchFaults = (seen: (detail: string) => void): (() => void) => {
  const notice = (code: string, reason: unknown): void => {
    const detail = logFault(code, reason);
    if (detail !== null) seen(detail);
  };
  const onError = ({ error }: ErrorEvent): void => {
    // Without an error it is a script elsewhere or the browser's own remark on layout.
    if (error !== null && error !== undefined) notice('window.error', error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => notice('window.rejection', reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
};
