import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableImage, isRefusedImage } from '#domain/imageFacts.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array => {
  const bytes = parts.flatMap((part) =>
    typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
  );
  return new Uint8Array([...bytes, ...Array.from({ length: Math.max(0, 40 - bytes.length) }, () => 0)]);
};

/** Heads as their formats have them; sizes of different bytes, so that a mixed-up order shows. */
const heads = {
  jpeg: bytesOf(
    [0xff, 0xd8],
    [0xff, 0xe0, 0, 4, 1, 2],
    [0xff, 0xff, 0xc4, 0, 3, 9],
    [0xff, 0xc2, 0, 11, 8, 2, 1, 4, 3],
  ),
  png: bytesOf('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 3, 0, 0, 2, 1]),
  gif: bytesOf('GIF89a', [3, 4, 1, 2]),
  bmp: bytesOf('BM', [9, 9, 9, 9, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0], [3, 4, 0, 0], [0xff, 0xfd, 0xff, 0xff]),
  webpExtended: bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [2, 4, 0], [0, 2, 0]),
  webpPlain: bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a], [3, 0x44, 1, 0x42]),
  webpLossless: bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f], [0x02, 0x04, 0x80, 0x00]),
};

describe('the first bytes of an image', () => {
  it.each([
    { head: heads.jpeg, mediaType: 'image/jpeg', size: { width: 1027, height: 513 } },
    { head: heads.png, mediaType: 'image/png', size: { width: 1027, height: 513 } },
    { head: heads.gif, mediaType: 'image/gif', size: { width: 1027, height: 513 } },
    { head: heads.bmp, mediaType: 'image/bmp', size: { width: 1027, height: 513 } },
    { head: heads.webpExtended, mediaType: 'image/webp', size: { width: 1027, height: 513 } },
    { head: heads.webpPlain, mediaType: 'image/webp', size: { width: 1027, height: 513 } },
    { head: heads.webpLossless, mediaType: 'image/webp', size: { width: 1027, height: 513 } },
    { head: bytesOf([0xff, 0xd8, 0xff, 0xda]), mediaType: 'image/jpeg', size: null },
  ])('of a $mediaType say $size', ({ head, ...facts }) => {
    expect(drawableImage(head)).toEqual(facts);
  });

  it('of anything else say nothing, and nothing breaks on any bytes', () => {
    expect(drawableImage(bytesOf('%PDF-1.7'))).toBeNull();
    expect(drawableImage(bytesOf('BMW 320d, serviced twice'))).toBeNull();
    const start = fc.constantFrom(...Object.values(heads).map((head) => [...head.subarray(0, 16)]), []);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), (begin, rest) => {
        const facts = drawableImage(new Uint8Array([...begin, ...rest]));
        expect(facts?.size?.width ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a file that is no image to draw', () => {
  const pdf = { name: 'paper.pdf', type: 'application/pdf' };
  it.each([
    { head: bytesOf('%PDF-1.7'), file: pdf, isRefused: false },
    { head: bytesOf('code,name\r\nA,<b>'), file: { name: 'a.csv', type: 'text/csv' }, isRefused: false },
    { head: bytesOf('<svg xmlns="http://www.w3.org/2000/svg">'), file: pdf, isRefused: true },
    { head: bytesOf('<?xml version="1.0"?><!-- x --><svg>'), file: pdf, isRefused: true },
    { head: bytesOf('<!DOCTYPE html><p>'), file: pdf, isRefused: true },
    { head: bytesOf([0, 0, 0, 24], 'ftypheic'), file: pdf, isRefused: true },
    { head: bytesOf('II*\0'), file: pdf, isRefused: true },
    { head: bytesOf('no photo'), file: { name: 'a.jpg', type: 'image/jpeg' }, isRefused: true },
    { head: bytesOf('x'), file: { name: 'a.SVG', type: '' }, isRefused: true },
  ])('$file.name is refused: $isRefused', ({ head, file, isRefused }) => {
    expect(isRefusedImage(head, file)).toBe(isRefused);
  });
});
