import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueStatuses } from '#domain/triggerDue.ts';
import { filterOf, groups, isWholeList, paramsOf, wholeList } from '#features/today/todayFilter.ts';

const anyFilter = fc.record({
  group: fc.constantFrom(...groups),
  query: fc.string(),
  depot: fc.string(),
  programme: fc.uuid(),
  status: fc.constantFrom(...dueStatuses, 'pressing' as const, 'all' as const),
});

describe('the filter in the address', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterOf(new URLSearchParams(paramsOf(filter).toString()))).toEqual(filter);
      }),
    );
  });

  it('leaves the address of the whole list bare', () => {
    expect(paramsOf(wholeList).toString()).toBe('');
    expect(isWholeList(wholeList)).toBe(true);
    expect(isWholeList({ ...wholeList, query: 'x' })).toBe(false);
  });

  it.each(['status=late', 'group=boats', 'status=', 'nonsense'])(
    'takes an address it does not know (%s) as none',
    (text) => {
      expect(filterOf(new URLSearchParams(text))).toEqual(wholeList);
    },
  );
});
