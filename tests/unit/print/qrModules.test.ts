import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrModules, qrPath, qrSideMm } from '#print/qrModules.ts';
import { type Picture, readCode } from '#tests/support/codeReader.ts';

/** Base45's 45 characters: what alphanumeric mode holds. */
const alphanumeric = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'];

/** The code as a picture, so many dots a module. */
const pictureOf = (rows: readonly (readonly boolean[])[], dots: number): Picture => {
  const side = rows.length * dots;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = rows[Math.floor(y / dots)]?.[Math.floor(x / dots)] === true;
      if (isDark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
};

describe('a QR code', () => {
  it.each([
    { letters: 426, version: 15 },
    { letters: 470, version: 16 },
    { letters: 531, version: 17 },
    { letters: 574, version: 18 },
    { letters: 702, version: 20 },
  ])('holds $letters letters of Base45 in version $version, which only alphanumeric mode does', (holding) => {
    const text = 'FT1:'.padEnd(holding.letters, 'A%+7:');
    expect(qrModules(text).length).toBe(17 + 4 * holding.version + 8);
    expect(qrModules(`${text}Z`).length).toBeGreaterThan(17 + 4 * holding.version + 8);
  });

  it('has four white modules on every side', () => {
    const rows = qrModules('FT1:0123');
    const rim = [0, 1, 2, 3, rows.length - 4, rows.length - 3, rows.length - 2, rows.length - 1];
    expect(rim.flatMap((index) => [...(rows[index] ?? []), ...rows.map((row) => row[index])])).not.toContain(true);
    expect(rows[4]?.[4]).toBe(true);
  });

  it('is read back by two readers at three dots a module, whatever it says', async () => {
    const texts = fc.string({ unit: fc.constantFrom(...alphanumeric), minLength: 20, maxLength: 700 });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const picture = pictureOf(qrModules(text), 3);
        expect(decodeQR(picture)).toBe(text);
        expect(await readCode(picture)).toEqual({ text, level: 'Q' });
      }),
      { numRuns: 25 },
    );
  });

  it('says Chinese too', async () => {
    const text = 'FT-2026-000417\n大保養\n滬B·82K17';
    expect(await readCode(pictureOf(qrModules(text), 4))).toEqual({ text, level: 'Q' });
  });
});

describe('the side of a code', () => {
  it('is at least 30 mm, and a module at least three dots and a whole number of them at 203 dpi', () => {
    for (let version = 1; version <= 20; version++) {
      const modules = 17 + 4 * version + 8;
      const dots = (qrSideMm(modules) / modules / 25.4) * 203;
      expect(qrSideMm(modules)).toBeGreaterThanOrEqual(30);
      expect(dots).toBeGreaterThan(2.9999);
      expect(dots).toBeCloseTo(Math.round(dots), 9);
    }
    expect(qrSideMm(93)).toBeCloseTo(34.91, 2);
  });
});

describe('the path', () => {
  it('draws each run of black as one box', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, false, false],
        [false, true, true, true],
      ]),
    ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
  });
});
