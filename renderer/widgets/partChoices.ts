/** Parts as they are searched and named wherever one is chosen. */
import type { Part } from '#domain/part.ts';

/** `OF-1042 · Oil filter`. */
export const partLabel = ({ number, name }: Pick<Part, 'number' | 'name'>): string => `${number} · ${name}`;

const texts = new WeakMap<Part, string>();

const searchableText = (part: Part): string => {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = [part.number, part.name, part.location, part.supplier].join(' ').toLowerCase();
  texts.set(part, text);
  return text;
};

/** Whether every word of the query occurs in the part's number, name, place or supplier. */
export const partMatches = (part: Part, query: string): boolean => {
  const text = searchableText(part);
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** By number, as people read numbers: `OF-9` before `OF-10`. */
export const byPartNumber = (a: Part, b: Part): number => a.number.localeCompare(b.number, 'en', { numeric: true });

/** At most so many parts in use that match, by number. */
export const offeredParts = (parts: Iterable<Part>, query: string, most: number): readonly Part[] =>
  [...parts]
    .filter((part) => part.archivedOn === null && partMatches(part, query))
    .sort(byPartNumber)
    .slice(0, most);
