import { describe, expect, it } from 'vitest';
import { type Picture, sharpened } from '#platform/sharpening.ts';

const pictureOf = (rows: readonly (readonly number[])[]): Picture => {
  const width = rows[0]?.length ?? 0;
  const data = Uint8ClampedArray.from(rows.flat().flatMap((grey) => [grey, grey, grey, 255]));
  return { width, height: rows.length, data };
};

const greys = ({ data }: Picture): readonly number[] => [...data].filter((_, index) => index % 4 === 0);

describe('a sharpened picture', () => {
  it('of one grey stays as it is, also at its rims', () => {
    const plain = pictureOf(Array.from({ length: 5 }, () => [90, 90, 90, 90, 90, 90]));
    expect(greys(sharpened(plain))).toEqual(greys(plain));
    expect(sharpened(plain).data.length).toBe(plain.data.length);
  });

  it('has steeper edges: what is darker than its neighbourhood gets darker, what is lighter gets lighter', () => {
    const ramp = [40, 40, 40, 80, 120, 160, 200, 200, 200];
    const [row] = [greys(sharpened(pictureOf(Array.from({ length: 7 }, () => ramp)))).slice(27, 36)];
    const steepness = (line: readonly number[]): number => (line[5] ?? 0) - (line[3] ?? 0);
    expect(steepness(row ?? [])).toBeGreaterThan(steepness(ramp));
    expect(row?.[2]).toBeLessThan(40);
    expect(row?.[6]).toBeGreaterThan(200);
  });

  it('is the same for rows as for columns', () => {
    const across = [10, 10, 200, 200, 200, 10, 10];
    const rows = across.map(() => across);
    const columns = across.map((grey) => across.map(() => grey));
    const size = across.length;
    const turned = greys(sharpened(pictureOf(columns)));
    const straight = greys(sharpened(pictureOf(rows)));
    expect(straight.map((_, index) => turned[(index % size) * size + Math.floor(index / size)])).toEqual(straight);
  });
});
