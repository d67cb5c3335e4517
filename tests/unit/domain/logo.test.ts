import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logoProblems, logoSide, logoSize } from '#domain/logo.ts';

const megabyte = 1024 * 1024;

describe('the picture of the workshop', () => {
  it.each([
    ['a PNG', { name: 'a.png', type: 'image/png', size: 10 }, []],
    ['a JPEG of just 2 MB', { name: 'a.jpg', type: 'image/jpeg', size: 2 * megabyte }, []],
    ['a WebP', { name: 'a.webp', type: 'image/webp', size: 10 }, []],
    ['a byte more', { name: 'a.jpg', type: 'image/jpeg', size: 2 * megabyte + 1 }, ['fileTooLarge']],
    ['an SVG, whatever it is called', { name: 'a.png', type: 'image/svg+xml', size: 10 }, ['logoNotPicture']],
    ['a file of no known type', { name: 'a', type: '', size: 10 }, ['logoNotPicture']],
  ] as const)('is taken or refused: %s', (_what, file, codes) => {
    expect(logoProblems(file).map(({ code }) => code)).toEqual(codes);
  });

  it('is kept no larger than its side, in its shape, and never enlarged', () => {
    expect(logoSize({ width: 1200, height: 300 })).toEqual({ width: 600, height: 150 });
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const kept = logoSize({ width, height });
        expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(Math.min(logoSide, Math.max(width, height)));
        expect(Math.abs(kept.width * height - kept.height * width)).toBeLessThanOrEqual(Math.max(width, height));
        expect(Math.min(kept.width, kept.height)).toBeGreaterThan(0);
      }),
    );
  });
});
