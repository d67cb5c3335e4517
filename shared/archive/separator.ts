/** The character between the cells of a file: the one that cuts most lines into equally many cells. */

/** Separators a file may use. */
export const separators = [',', ';', '\t', '|'] as const;

/** A separator. */
export type Separator = (typeof separators)[number];

const isSeparator = (text: string | undefined): text is Separator => separators.some((one) => one === text);

/** Separators counted outside quotes, per line. */
const countsPerLine = (sample: string, separator: Separator): readonly number[] => {
  const counts: number[] = [];
  let [count, quoted] = [0, false];
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === separator) count++;
    else if (character === '\n') {
      counts.push(count);
      count = 0;
    }
  }
  return count > 0 ? [...counts, count] : counts;
};

/** Lines that agree on the commonest count above zero, weighed by that count. */
const agreement = (counts: readonly number[]): number => {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of lines) best = Math.max(best, times * (1 + Math.log(count)));
  return best;
};

/** The separator of a text, from its beginning. Excel's own first line `sep=;` decides; a comma when nothing does. */
export const detectSeparator = (sample: string): Separator => {
  const said = /^\ufeff?"?sep=(.)/i.exec(sample)?.[1];
  if (isSeparator(said)) return said;
  let [best, most]: [Separator, number] = [',', 0];
  for (const separator of separators) {
    const score = agreement(countsPerLine(sample, separator));
    if (score > most) [best, most] = [separator, score];
  }
  return best;
};
