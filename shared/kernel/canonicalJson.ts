/** The canonical form of JSON (RFC 8785): whoever writes the same value writes the same bytes. */
import canonicalize from 'canonicalize';

/**
 * The value in its canonical form. Members that are `undefined` are left out, as JSON does; throws on what JSON cannot
 * say: a number that is not finite, half of a surrogate pair, nothing at all.
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('What is nothing has no canonical form.');
  return text;
};

/** The value with halves of surrogate pairs replaced by the mark for what is no character (U+FFFD), so that it has a canonical form. */
export const wellFormed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.toWellFormed() : inner,
  );
