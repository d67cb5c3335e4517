import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageProblem } from '#data/storageProblem.ts';

const wrapped = (inner: unknown): unknown =>
  new Dexie.AbortError('aborted', inner instanceof Error ? inner : undefined);

describe('a failure of the storage', () => {
  it.each([
    { what: 'a full disk', failure: new DOMException('', 'QuotaExceededError'), code: 'storageFull' },
    { what: 'a full disk, told by Dexie', failure: new Dexie.QuotaExceededError('full'), code: 'storageFull' },
    {
      what: 'a full disk that ended the transaction',
      failure: wrapped(new Dexie.QuotaExceededError('full')),
      code: 'storageFull',
    },
    { what: 'a closed database', failure: new Dexie.DatabaseClosedError(), code: 'storageUnavailable' },
    { what: 'a browser without storage', failure: new Dexie.MissingAPIError(), code: 'storageUnavailable' },
    {
      what: 'a damaged database',
      failure: new DOMException('Internal error', 'UnknownError'),
      code: 'storageUnavailable',
    },
  ])('is told as $code for $what', ({ failure, code }) => {
    expect(storageProblem(failure)).toEqual({ code, level: 'error' });
  });

  it.each([
    { what: 'a mistake in a decision', failure: new TypeError('x is undefined') },
    { what: 'an id taken twice', failure: new Dexie.ConstraintError('taken') },
    { what: 'something that is no error', failure: 'thrown text' },
  ])('is not made of $what', ({ failure }) => {
    expect(storageProblem(failure)).toBeNull();
  });
});
