import { describe, expect, it } from 'vitest';
import { labelPages, labelSizes } from '#print/labelSizes.ts';
import { machineLabelText } from '#print/machineLabelText.ts';
import { freshId } from '#tests/support/rows.ts';

const papers = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const;

describe('label sheets', () => {
  for (const size of labelSizes) {
    it(`${size.id}: all labels lie on the paper, as far from its left edge as from its right`, () => {
      const { width, height } = papers[size.paper];
      const across = size.left + size.columns * size.width + (size.columns - 1) * size.gap;
      const down = size.top + size.rows * size.height;
      expect(across).toBeLessThanOrEqual(width);
      expect(Math.abs(width - across - size.left)).toBeLessThan(1);
      expect(down).toBeLessThanOrEqual(height);
      expect(Math.abs(height - down - size.top)).toBeLessThan(1.5);
    });
  }

  it('fill page after page without losing a label', () => {
    const [size] = labelSizes;
    if (size === undefined) throw new Error('There is no size.');
    const things = Array.from({ length: 30 }, (_, i) => i);
    const pages = labelPages(things, size);
    expect(pages.map((page) => page.length)).toEqual([14, 14, 2]);
    expect(pages.flat()).toEqual(things);
    expect(labelPages([], size)).toEqual([]);
  });

  it('carry a text by which the shared screen knows the machine', () => {
    const id = freshId<'Equipment'>();
    expect(machineLabelText(id)).toBe(`fettle:machine:${id}`);
  });
});
