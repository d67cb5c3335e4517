import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, isSameFigure } from '#ui/typedFigure.ts';

describe('the figure a field means', () => {
  it.each([
    ['', undefined],
    [' ', undefined],
    ['-', undefined],
    ['.', undefined],
    ['1.', 1],
    ['1.60', 1.6],
    ['-5', -5],
    ['0', 0],
    [0, 0],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('of %j is %j', (typed, figure) => {
    expect(figureOf(typed)).toBe(figure);
  });

  it('is the number itself, whether it stands as a number or as its text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(isSameFigure(figureOf(String(value)), figureOf(value))).toBe(true);
      }),
    );
  });
});

it('no figure and NaN are the same emptiness, and zero is not', () => {
  expect(isSameFigure(undefined, Number.NaN)).toBe(true);
  expect(isSameFigure(undefined, 0)).toBe(false);
});
