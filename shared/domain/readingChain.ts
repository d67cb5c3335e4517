/**
 * The longest chain of readings a real meter could have shown: never falling, never climbing faster than `cap` a day,
 * two readings of one day counting as one day apart. In O(n log n): with w = cap × day − value, a reading may follow
 * one of an earlier day just when neither its value nor its w is smaller, so the chain is a longest rise of w in
 * order of value; readings of the same day are looked up in a window of one cap.
 */

/** A reading to judge: epoch day and lifetime value. */
export interface ChainPoint {
  readonly day: number;
  readonly value: number;
  readonly isConfirmed: boolean;
}

/** Comparisons are made in millionths of a unit, so that tenths of hours add up. */
const perUnit = 1e6;

/** Whether the meter may have gone from one reading to the next. */
export const mayFollow = (before: ChainPoint, after: ChainPoint, cap: number): boolean => {
  const rise = after.value - before.value;
  return rise >= 0 && rise <= cap * Math.max(1, after.day - before.day) + 1 / perUnit;
};

/** For each of a set of ranks the best chain ending at or below it: a Fenwick tree of maxima. */
class BestUpTo {
  private readonly tree: Int32Array;
  private readonly isBetter: (a: number, b: number) => boolean;

  constructor(size: number, isBetter: (a: number, b: number) => boolean) {
    this.tree = new Int32Array(size + 1).fill(-1);
    this.isBetter = isBetter;
  }

  add(rank: number, point: number): void {
    for (let i = rank + 1; i < this.tree.length; i += i & -i) {
      if (this.isBetter(point, this.tree[i] ?? -1)) this.tree[i] = point;
    }
  }

  find(rank: number): number {
    let best = -1;
    for (let i = rank + 1; i > 0; i -= i & -i) {
      const point = this.tree[i] ?? -1;
      if (this.isBetter(point, best)) best = point;
    }
    return best;
  }
}

/** Points of one day in order of value, of which only those within reach and not outdone are kept. */
interface DayWindow {
  readonly points: number[];
  start: number;
}

const ranksOf = (keys: Float64Array): Int32Array => {
  const sorted = keys.toSorted();
  const rankByKey = new Map<number, number>();
  for (const key of sorted) if (!rankByKey.has(key)) rankByKey.set(key, rankByKey.size);
  return Int32Array.from(keys, (key) => rankByKey.get(key) ?? 0);
};

/** Indices of the longest chain, in order; among equals the one whose points come earliest. `points` by day, then value. */
const longestChain = (points: readonly ChainPoint[], cap: number): readonly number[] => {
  const first = points[0];
  if (first === undefined) return [];
  const key = ({ day, value }: ChainPoint): number =>
    cap === Number.POSITIVE_INFINITY ? day : Math.round((cap * (day - first.day) - value) * perUnit);
  const ranks = ranksOf(Float64Array.from(points, key));
  const length = new Int32Array(points.length);
  const before = new Int32Array(points.length).fill(-1);
  const isBetter = (a: number, b: number): boolean => {
    if (a < 0 || b < 0) return b < 0 && a >= 0;
    const [lengthA, lengthB] = [length[a] ?? 0, length[b] ?? 0];
    return lengthA > lengthB || (lengthA === lengthB && a < b);
  };
  const best = new BestUpTo(points.length, isBetter);
  const days = new Map<number, DayWindow>();
  const order = Array.from(points.keys()).sort((a, b) => (points[a]?.value ?? 0) - (points[b]?.value ?? 0) || a - b);
  let end = -1;
  for (const index of order) {
    const point = points[index];
    if (point === undefined) continue;
    const window = days.get(point.day) ?? { points: [], start: 0 };
    days.set(point.day, window);
    const sameDay = bestOfDay(window, points, point.value - cap);
    const earlier = best.find(ranks[index] ?? 0);
    const link = isBetter(sameDay, earlier) ? sameDay : earlier;
    before[index] = link;
    length[index] = (link < 0 ? 0 : (length[link] ?? 0)) + 1;
    best.add(ranks[index] ?? 0, index);
    keepBest(window, index, isBetter);
    if (isBetter(index, end)) end = index;
  }
  const chain: number[] = [];
  for (let index = end; index >= 0; index = before[index] ?? -1) chain.push(index);
  return chain.reverse();
};

const bestOfDay = (window: DayWindow, points: readonly ChainPoint[], least: number): number => {
  while (window.start < window.points.length) {
    const candidate = window.points[window.start] ?? -1;
    if ((points[candidate]?.value ?? 0) >= least - 1 / perUnit) return candidate;
    window.start++;
  }
  return -1;
};

const keepBest = (window: DayWindow, index: number, isBetter: (a: number, b: number) => boolean): void => {
  while (window.points.length > window.start && isBetter(index, window.points.at(-1) ?? -1)) window.points.pop();
  window.points.push(index);
};

interface Gap {
  readonly points: readonly ChainPoint[];
  readonly cap: number;
  /** Indices between which chain members are sought, both exclusive; the ends are confirmed or beyond the points. */
  readonly from: number;
  readonly to: number;
}

/** Longest chain within a gap of points that pass a test, as indices of all points. */
const chainWithin = (gap: Gap, isFit: (point: ChainPoint) => boolean): readonly number[] => {
  const indices: number[] = [];
  for (let i = gap.from + 1; i < gap.to; i++) {
    const point = gap.points[i];
    if (point !== undefined && isFit(point)) indices.push(i);
  }
  const within = indices.flatMap((i) => gap.points[i] ?? []);
  return longestChain(within, gap.cap).flatMap((i) => indices[i] ?? []);
};

const chainOfGap = (gap: Gap): readonly number[] => {
  const { points, cap, from, to } = gap;
  const [start, end] = [points[from], points[to]];
  const followsStart = (point: ChainPoint): boolean => start === undefined || mayFollow(start, point, cap);
  const precedesEnd = (point: ChainPoint): boolean => end === undefined || mayFollow(point, end, cap);
  if (start === undefined || end === undefined || mayFollow(start, end, cap)) {
    return chainWithin(gap, (point) => followsStart(point) && precedesEnd(point));
  }
  // Two confirmed readings contradict each other: the meter leapt somewhere between, so each side keeps its own.
  const after = chainWithin(gap, precedesEnd);
  const before = chainWithin({ ...gap, to: after[0] ?? to }, followsStart);
  return [...before, ...after];
};

/**
 * Indices of the readings believed, in order. Confirmed readings are among them whatever the others say; the rest is
 * the longest chain that fits between them. `points` are sorted by day, then value; `cap` in units a day.
 */
export const believedReadings = (points: readonly ChainPoint[], cap: number): readonly number[] => {
  const chain: number[] = [];
  let from = -1;
  for (let to = 0; to <= points.length; to++) {
    if (to < points.length && points[to]?.isConfirmed !== true) continue;
    chain.push(...chainOfGap({ points, cap, from, to }));
    if (to < points.length) chain.push(to);
    from = to;
  }
  return chain;
};
