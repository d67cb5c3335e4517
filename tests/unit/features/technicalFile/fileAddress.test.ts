import { describe, expect, it } from 'vitest';
import { type FileQuestion, questionIn, searchOf } from '#features/technicalFile/fileAddress.ts';
import { on } from '#tests/support/rows.ts';

const asked: readonly (readonly [string, FileQuestion])[] = [
  ['', { period: { from: null, to: null }, withReadings: false }],
  ['?from=2025-01-01', { period: { from: on('2025-01-01'), to: null }, withReadings: false }],
  ['?to=2025-12-31&readings=1', { period: { from: null, to: on('2025-12-31') }, withReadings: true }],
];

describe('the address of a technical file', () => {
  it.each(asked)('says and is read as what is asked for: %j', (address, question) => {
    expect(searchOf(question)).toBe(address);
    expect(questionIn(new URLSearchParams(address))).toEqual(question);
  });

  it('leaves out what is no day', () => {
    expect(questionIn(new URLSearchParams('?from=2025-02-30&to=x&readings=yes'))).toEqual({
      period: { from: null, to: null },
      withReadings: false,
    });
  });
});
