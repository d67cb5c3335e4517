/** The canonical form of JSON (RFC 8785): whoever writes the same value writes the same bytes. */
import canonicalize from 'canonicalize';

/** What the engine's own writer would not write in the canonical form. */
const isUnusual = Symbol('unusual');

/** A name that objects put first whatever comes before it, or that is none of an object's own. */
const isUnusualName = (name: string): boolean => {
  const first = name.charCodeAt(0);
  return (first >= 48 && first <= 57) || name === '__proto__' || name === 'toJSON';
};

const sortedObject = (value: object): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.includes(isUnusual) ? isUnusual : items;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return isUnusual;
  const members: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    if (isUnusualName(name)) return isUnusual;
    const member = sorted((value as Readonly<Record<string, unknown>>)[name]);
    if (member === isUnusual) return isUnusual;
    members[name] = member;
  }
  return members;
};

/** The value with the members of all objects in their order; `isUnusual` where that would not be all there is to do. */
const sorted = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : isUnusual;
  return typeof value === 'object' && value !== null ? sortedObject(value) : value;
};

/** Written by the engine's own writer, several times as fast; undefined where it cannot be trusted with the value. */
const writtenFast = (value: unknown): string | undefined => {
  const inOrder = sorted(value);
  if (inOrder === isUnusual) return;
  const text: string | undefined = JSON.stringify(inOrder);
  // So it writes half of a surrogate pair.
  return text?.includes('\\ud') ? undefined : text;
};

/**
 * The value in its canonical form. Members that are `undefined` are left out, as JSON does; throws on what JSON cannot
 * say: a number that is not finite, half of a surrogate pair, nothing at all.
 */
export const canonicalJson = (value: unknown): string => {
  const text = writtenFast(value) ?? canonicalize(value);
  if (text === undefined) throw new TypeError('What is nothing has no canonical form.');
  return text;
};

/** The value with halves of surrogate pairs replaced by the mark for what is no character (U+FFFD), so that it has a canonical form. */
export const wellFormed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed() : inner,
  );
