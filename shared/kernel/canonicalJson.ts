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
