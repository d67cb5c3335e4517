/**
 * Use per day from a log of readings. Two views of recent use, one robust and one that wastes nothing, are averaged;
 * both count recent use more than old, and both fall back on the lifetime average where recent readings are too few.
 * Figures marked "measured" were set by a rolling back-test on a city's fuel-card log, a month ahead.
 */

/** One day's reading: epoch day and lifetime value. Sequences are by day, one point a day, never falling. */
export interface DayPoint {
  readonly day: number;
  readonly value: number;
}

export interface RateBand {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Recent use: at least 4 readings over at least 21 days, 90 days back, else 180. */
const windows = [90, 180] as const;
const fewestReadings = 4;
const shortestSpan = 21;
/** Days after which a stretch of use counts 1/e in each view; measured. */
const slopeMemory = 20;
const meanMemory = 30;
/** The band is for the use of a month. */
const daysAhead = 30;
/** Log-spread that remains with perfectly even use, and how much of the seen unevenness adds to it; measured. */
const leastSpread = 0.2;
const unevennessShare = 1.4;
const greatestSpread = 0.8;
/** Spread of a rate known from one stretch only; falls with the square of their number. */
const singleSpread = 0.3;
/** 90 % point of the normal distribution. */
const normal90 = 1.2816;

const weightedMedian = (pairs: { readonly slope: number; readonly weight: number }[]): number => {
  pairs.sort((a, b) => a.slope - b.slope);
  let left = pairs.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { slope, weight } of pairs) {
    left -= weight;
    if (left <= 0) return slope;
  }
  return pairs.at(-1)?.slope ?? Number.NaN;
};

/** Theil–Sen slope: the median of all slopes between two readings, weighted by their gap and how recent it is. */
const medianSlope = (points: readonly DayPoint[]): number => {
  const end = points.at(-1)?.day ?? 0;
  const pairs = points.flatMap((from, i) =>
    points.slice(i + 1).map((to) => {
      const gap = to.day - from.day;
      const age = end - (from.day + to.day) / 2;
      return { slope: (to.value - from.value) / gap, weight: gap * Math.exp(-age / slopeMemory) };
    }),
  );
  return weightedMedian(pairs);
};

/** Mean use of the whole life, each stretch weighted by its days, fading with age. */
const fadingMean = (points: readonly DayPoint[]): number => {
  const end = points.at(-1)?.day ?? 0;
  const kept = (day: number): number => Math.exp(-(end - day) / meanMemory);
  let use = 0;
  let weight = 0;
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (from === undefined) return;
    const own = kept(to.day) - kept(from.day);
    use += (own * (to.value - from.value)) / (to.day - from.day);
    weight += own;
  });
  return use / weight;
};

const lifetimeMean = (points: readonly DayPoint[]): number => {
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? Number.NaN : (last.value - first.value) / (last.day - first.day);
};

const recentPoints = (points: readonly DayPoint[], today: number): readonly DayPoint[] | null => {
  for (const window of windows) {
    const recent = points.filter(({ day }) => day >= today - window);
    const span = (recent.at(-1)?.day ?? 0) - (recent[0]?.day ?? 0);
    if (recent.length >= fewestReadings && span >= shortestSpan) return recent;
  }
  return null;
};

/** Variance of one day's use about its mean, in squares of the mean, by the gap-weighted stretches; 0 for even use. */
const unevenness = (points: readonly DayPoint[]): number => {
  const mean = lifetimeMean(points);
  if (!(mean > 0)) return 0;
  let squares = 0;
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (from !== undefined) squares += ((to.value - from.value) / mean - (to.day - from.day)) ** 2;
  });
  return squares / ((points.at(-1)?.day ?? 0) - (points[0]?.day ?? 0));
};

/**
 * Use per day with its band, or null with fewer than two days read. p50 is the median to expect: uneven use has rare
 * heavy months that raise the mean, so half the variance of a month's mean is taken off, at most a fifth. p10 and p90
 * lie evenly about it in proportion. Even use gives its exact rate.
 */
export const useRate = (points: readonly DayPoint[], today: number): RateBand | null => {
  if (points.length < 2) return null;
  const recent = recentPoints(points, today);
  const mean = recent === null ? lifetimeMean(points) : (medianSlope(recent) + fadingMean(points)) / 2;
  const monthly = unevenness(points) / daysAhead;
  const p50 = mean * Math.exp(-Math.min(0.2, monthly / 2));
  const stretches = points.length - 1;
  const variance = leastSpread ** 2 + unevennessShare * monthly + singleSpread / stretches ** 2;
  const reach = Math.exp(normal90 * Math.min(greatestSpread, Math.sqrt(variance)));
  return { p10: p50 / reach, p50, p90: p50 * reach };
};
