import { describe, expect, it } from 'vitest';
import { pictureType, readPaper } from '#platform/paperReading.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

describe('a file', () => {
  it('is known for a picture by its first bytes, whatever its name', () => {
    expect(pictureType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBe('image/png');
    expect(pictureType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(pictureType(Uint8Array.of(0x89, 0x50))).toBeNull();
    expect(pictureType(bytesOf('<svg/>'))).toBeNull();
  });

  it.each([
    ['a PDF', bytesOf('%PDF-1.7'), 'pdf'],
    ['nothing', bytesOf(' \n'), 'notRead'],
    ['bytes that are no text', Uint8Array.of(0xfe, 0xfe, 0xff), 'notRead'],
    ['more than any photo', new Uint8Array(41 * 1024 * 1024), 'tooLarge'],
  ])('that is %s is refused', async (_, bytes, trouble) => {
    expect(await readPaper(bytes)).toEqual({ ok: false, trouble });
  });

  it('of text is its text, without a byte order mark', async () => {
    expect(await readPaper(bytesOf('\uFEFF {"format":"x"}\n'))).toEqual({ ok: true, text: '{"format":"x"}' });
    expect(await readPaper(bytesOf('FT1:ABC'))).toEqual({ ok: true, text: 'FT1:ABC' });
  });
});
