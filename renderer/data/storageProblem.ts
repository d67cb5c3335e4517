/** Failures of the world outside, turned once into problems with a text; mistakes of ours stay exceptions. */
import { error, type Problem } from '#kernel/result.ts';

const full = new Set(['QuotaExceededError']);

const unavailable = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'SecurityError',
  'UnknownError',
  'VersionError',
]);

/** The failure and the ones wrapped in it: Dexie keeps the browser's own error as `inner`. */
const chainOf = (failure: unknown): readonly Error[] => {
  if (!(failure instanceof Error) && !(failure instanceof DOMException)) return [];
  const inner = 'inner' in failure ? failure.inner : failure.cause;
  return [failure, ...(inner === failure ? [] : chainOf(inner))];
};

/** What the user is told of a failed read or write; null when it is our mistake and must be thrown on. */
export const storageProblem = (failure: unknown): Problem | null => {
  const names = chainOf(failure).map(({ name }) => name);
  if (names.some((name) => full.has(name))) return error('storageFull');
  return names.some((name) => unavailable.has(name)) ? error('storageUnavailable') : null;
};
