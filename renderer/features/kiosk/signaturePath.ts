/** A signature as it is kept: strokes as SVG path data in a box of 600 × 200. */

/** Width and height of the box. */
export const signatureBox = { width: 600, height: 200 } as const;

/** A point of a stroke, in the box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points nearer than this add length to the data but nothing to the eye. */
const leastStep = 3;
/** As long as the record takes. */
const longest = 20_000;

/** The stroke with one more point; the same stroke when the point lies too near the last one. */
export const withPoint = (stroke: readonly Point[], point: Point): readonly Point[] => {
  const last = stroke.at(-1);
  const isNear = last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < leastStep;
  return isNear ? stroke : [...stroke, { x: Math.round(point.x), y: Math.round(point.y) }];
};

const pathOfStroke = (stroke: readonly Point[]): string => {
  const [first, ...rest] = stroke;
  if (first === undefined) return '';
  // A line of no length shows as a dot with round ends.
  const on = rest.length === 0 ? [first] : rest;
  return `M${first.x} ${first.y}${on.map(({ x, y }) => `L${x} ${y}`).join('')}`;
};

/** The strokes as path data; strokes beyond what the record takes are left out. */
export const signaturePath = (strokes: readonly (readonly Point[])[]): string => {
  let path = '';
  for (const stroke of strokes) {
    const longer = path + pathOfStroke(stroke);
    if (longer.length > longest) break;
    path = longer;
  }
  return path;
};

/** The mark of who signed by PIN or name instead of by hand: a plain line with a tick. */
export const markInstead = 'M40 150L560 150M250 90L290 130L370 50';
