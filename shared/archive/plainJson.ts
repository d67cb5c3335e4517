/** JSON from outside, read with suspicion: no nesting without end, no key that means something to objects themselves. */

/** Keys that could change what an object is. */
const evilKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a text was refused. */
export class PlainJsonError extends Error {}

const check = (value: unknown, depth: number): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw new PlainJsonError('Nested too deep');
  if (Array.isArray(value)) {
    for (const item of value) check(item, depth - 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (evilKeys.has(key)) throw new PlainJsonError(`The key ${key} is refused`);
    check(item, depth - 1);
  }
};

/**
 * The value of a JSON text of at most `depth` levels of nesting. Throws `PlainJsonError` for anything else, also for a
 * key `__proto__`, `constructor` or `prototype`.
 */
export const plainJson = (text: string, depth: number): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    // A nesting beyond the engine's own limit throws a RangeError: no less a refusal.
    throw new PlainJsonError(failure instanceof Error ? failure.message : String(failure));
  }
  check(value, depth);
  return value;
};
