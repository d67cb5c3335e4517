import type { PartInput } from '#domain/part.ts';
import { blankPart } from '#domain/partSaving.ts';

/** A new part out of what was typed: a first word with a digit in it is the number, the rest the name. */
export const partFromText = (text: string): PartInput => {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return /\d/.test(first)
    ? { ...blankPart, number: first, name: rest.join(' ') }
    : { ...blankPart, name: text.trim().replace(/\s+/g, ' ') };
};
