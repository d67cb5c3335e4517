import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentSchema } from '#domain/attachment.ts';
import {
  decideAddAttachment,
  decideRemoveAttachment,
  fileProblems,
  keptSize,
  longestSide,
  photoProblems,
  safeName,
} from '#domain/attachmentKeeping.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, freshId } from '#tests/support/rows.ts';

describe('the size a photo is kept in', () => {
  it.each([
    { width: 4032, height: 3024, kept: { width: 2048, height: 1536 } },
    { width: 3024, height: 4032, kept: { width: 1536, height: 2048 } },
    { width: 2048, height: 2048, kept: { width: 2048, height: 2048 } },
    { width: 2049, height: 1, kept: { width: 2048, height: 1 } },
    { width: 640, height: 480, kept: { width: 640, height: 480 } },
    { width: 100_000, height: 10, kept: { width: 2048, height: 1 } },
  ])('of $width × $height is $kept', ({ kept, ...size }) => {
    expect(keptSize(size)).toEqual(kept);
  });

  it('never grows, never passes the limit and keeps its shape to the pixel', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const kept = keptSize({ width, height });
        const scale = Math.min(1, longestSide / Math.max(width, height));
        expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(longestSide);
        expect(Math.abs(kept.width - width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(kept.height - height * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    { width: 5000, height: 5000, code: null },
    { width: 5001, height: 5000, code: 'photoTooLarge' },
    { width: 65_535, height: 65_535, code: 'photoTooLarge' },
  ])('is no question for $width × $height: $code', ({ code, ...size }) => {
    expect(photoProblems('a.jpg', size).map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });
});

describe('a file to attach', () => {
  it.each([
    { size: 0, code: 'fileEmpty' },
    { size: 1, code: null },
    { size: 25 * 1024 * 1024, code: null },
    { size: 25 * 1024 * 1024 + 1, code: 'fileTooLarge' },
  ])('of $size bytes: $code', ({ size, code }) => {
    expect(fileProblems({ name: 'a.pdf', size }).map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['brake test.pdf', 'brake test.pdf'],
    ['..\\..\\a/b:c*?.pdf', '..-..-a-b-c-.pdf'],
    ['photo\u202Egnp.exe', 'photo-gnp.exe'],
    ['  制动 试验.jpg ', '制动 试验.jpg'],
    [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(195)}.jpeg`],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('named %j is kept as %j', (name, kept) => {
    expect(safeName(name)).toBe(kept);
  });
});

describe('adding an attachment', () => {
  const owner = { id: freshId(), isSample: true };
  const input = { place: 'L1-1', name: 'a/b.jpg', mediaType: 'image/jpeg', size: 12, hash: 'ab'.repeat(32) };

  it('writes whose it is, where, by whom and when', () => {
    const [row] = rowsAfter(decided(decideAddAttachment({ owner }, input, aContext())).changes, 'attachments');
    expect(attachmentSchema.parse(row)).toMatchObject({
      about: owner.id,
      place: 'L1-1',
      name: 'a-b.jpg',
      addedOn: '2026-03-10',
      addedBy: 'Li Wei',
      isSample: true,
    });
  });

  it.each([
    { what: 'to a record that is gone', state: { owner: null }, columns: {}, code: 'rowGone' },
    { what: 'without a name', state: { owner }, columns: { name: ' ' }, code: 'required' },
  ])('is refused $what', ({ state, columns, code }) => {
    expect(codesOf(decideAddAttachment(state, { ...input, ...columns }, aContext()))).toEqual([code]);
  });

  it('is taken back by removing the row', () => {
    const [attachment] = rowsAfter(decided(decideAddAttachment({ owner }, input, aContext())).changes, 'attachments');
    if (attachment === undefined) throw new Error('Nothing was attached.');
    const { changes } = decided(decideRemoveAttachment({ attachment }, { rev: 1 }, aContext()));
    expect(changes).toEqual([{ table: 'attachments', before: attachment, after: null }]);
    expect(codesOf(decideRemoveAttachment({ attachment: null }, { rev: 1 }, aContext()))).toEqual(['rowGone']);
  });
});
