/** Chance with a fixed seed: the sample workshop looks alive, and is the same one every time. */

/** A sequence of numbers from 0 up to, not including, 1 (mulberry32). The same seed gives the same sequence. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** One of the list, which must not be empty. */
export const pick = <T>(random: () => number, list: readonly T[]): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
};

/** A text by pattern: `A` becomes a letter, `9` a digit, `*` either; other characters stay. No I, O, Q: they are misread. */
export const patterned = (random: () => number, pattern: string): string => {
  const letters = [...'ABCDEFGHJKLMNPRSTUVWXYZ'];
  const digits = [...'0123456789'];
  return pattern.replaceAll(/[A9*]/g, (place) => {
    if (place === 'A') return pick(random, letters);
    return pick(random, place === '9' ? digits : [...letters, ...digits]);
  });
};
