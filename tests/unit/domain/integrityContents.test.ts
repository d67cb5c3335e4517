import { describe, expect, it } from 'vitest';
import { clearable, unnamedSince } from '#domain/integrityContents.ts';

const first = '2026-03-01T08:00:00.000Z';
const later = '2026-03-20T08:00:00.000Z';

describe('files that no record names', () => {
  it('are known since they were first found so, until one names them again', () => {
    const once = unnamedSince(new Map(), ['a', 'b'], first);
    const again = unnamedSince(once, ['b', 'c'], later);
    expect([...again]).toEqual([
      ['b', first],
      ['c', later],
    ]);
  });

  it('may go after 30 days and not a moment before', () => {
    const since = new Map([['a', first]]);
    expect(clearable(since, '2026-03-31T07:59:59.999Z')).toEqual([]);
    expect(clearable(since, '2026-03-31T08:00:00.000Z')).toEqual(['a']);
  });
});
