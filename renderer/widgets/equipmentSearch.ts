import type { Equipment } from '#domain/equipment.ts';

const texts = new WeakMap<Equipment, string>();

/** All that a machine is found by, in lower case; made once per row. */
export const searchableText = (machine: Equipment): string => {
  const known = texts.get(machine);
  if (known !== undefined) return known;
  const { code, name, make, model, plate, serial, depot, keeper, owner, year } = machine;
  const text = [code, name, make, model, plate, serial, depot, keeper, owner, year ?? ''].join(' ').toLowerCase();
  texts.set(machine, text);
  return text;
};

/** The words asked for last: a list is asked about one query for all its machines. */
let asked: { readonly query: string; readonly words: readonly string[] } = { query: '', words: [''] };

const wordsOf = (query: string): readonly string[] => {
  if (asked.query !== query) asked = { query, words: query.toLowerCase().split(/\s+/) };
  return asked.words;
};

/** Whether every word of the query occurs somewhere in the machine's texts. */
export const equipmentMatches = (machine: Equipment, query: string): boolean => {
  const text = searchableText(machine);
  return wordsOf(query).every((word) => text.includes(word));
};
