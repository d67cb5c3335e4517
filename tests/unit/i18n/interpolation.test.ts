import { describe, expect, it } from 'vitest';
import { textsIn } from '#tests/support/texts.ts';

const { common } = textsIn('en');

describe('values in a text', () => {
  it.each([
    [1, '1 day'],
    [4004, '4,004 days'],
  ])('%i is a figure as the language writes it, and still chooses the plural', (count, text) => {
    expect(common('days', { count })).toBe(text);
  });

  it.each([
    ['2026-0412', '2026-0412 left'],
    [0.125, '0.125 left'],
    ['<b>', '<b> left'],
  ])('%s stands as it is', (value, text) => {
    expect(common('left', { value })).toBe(text);
  });
});
