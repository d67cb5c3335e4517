/** JSON from outside, read with suspicion: no nesting without end, no name that means something to objects themselves. */

/** Levels of nesting that are read where nothing else is said. */
const usualDepth = 32;

/** Names that could change what an object is. */
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a text was refused. */
export class JsonRefused extends Error {
  readonly why: 'notJson' | 'tooDeep' | 'forbiddenName';

  constructor(why: JsonRefused['why'], detail: string) {
    super(detail);
    this.why = why;
  }
}

const tooDeep = (): JsonRefused => new JsonRefused('tooDeep', 'Nested too deep');

const check = (value: unknown, depth: number): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw tooDeep();
  if (Array.isArray(value)) {
    for (const item of value) check(item, depth - 1);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    if (forbiddenNames.has(name)) throw new JsonRefused('forbiddenName', `The name ${name} is refused`);
    check(item, depth - 1);
  }
};

/** Where the text in quotes that begins at `start` ends; the end of all where it does not. */
const endOfQuoted = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at++;
  }
  return text.length;
};

/** Whether a text opens more brackets within each other than `depth`; what stands in quotes opens none. */
const isDeeper = (text: string, depth: number): boolean => {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') at = endOfQuoted(text, at);
    else if (mark === '[' || mark === '{') level++;
    else if (mark === ']' || mark === '}') level--;
    if (level > depth) return true;
  }
  return false;
};

/**
 * The value of a JSON text (a byte order mark before it is passed over) of at most `depth` levels of nesting. Throws
 * `JsonRefused` for anything else, also for a member called `__proto__`, `constructor` or `prototype`, however written.
 */
export const readJson = (text: string, depth = usualDepth): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (failure) {
    // A nesting beyond the engine's own limit is no broken text.
    if (isDeeper(text, depth)) throw tooDeep();
    throw new JsonRefused('notJson', failure instanceof Error ? failure.message : String(failure));
  }
  check(value, depth);
  return value;
};
