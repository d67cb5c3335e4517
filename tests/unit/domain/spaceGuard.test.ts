import { expect, it } from 'vitest';
import { spaceFor } from '#domain/spaceGuard.ts';

const megabytes = (count: number): number => count * 1024 * 1024;

it.each([
  { free: null, space: 'enough' },
  { free: megabytes(1024), space: 'enough' },
  { free: megabytes(1024) - 1, space: 'low' },
  { free: megabytes(500), space: 'low' },
  { free: megabytes(500) - 1, space: 'noImports' },
  { free: megabytes(100), space: 'noImports' },
  { free: megabytes(100) - 1, space: 'readOnly' },
  { free: 0, space: 'readOnly' },
])('with $free bytes free there is $space', ({ free, space }) => {
  expect(spaceFor(free)).toBe(space);
});
