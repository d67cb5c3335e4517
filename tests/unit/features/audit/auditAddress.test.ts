import { describe, expect, it } from 'vitest';
import { filterIn } from '#features/audit/auditAddress.ts';

const all = { actor: null, tables: null, about: null, from: null, until: null, words: [] };

describe('the address of the audit trail', () => {
  it.each([
    { address: '', filter: all },
    { address: 'person=nobody', filter: { ...all, actor: 'nobody' } },
    { address: 'records=orders', filter: { ...all, tables: ['orders'] } },
    { address: 'records=all-defects', filter: { ...all, tables: ['defects'] } },
    { address: 'records=nothing', filter: all },
    { address: 'about=x&search=Oil++Filter', filter: { ...all, about: 'x', words: ['oil', 'filter'] } },
    { address: 'from=2026-02-30', filter: all },
  ])('$address asks for what it says', ({ address, filter }) => {
    expect(filterIn(new URLSearchParams(address))).toEqual(filter);
  });

  it('takes the whole of the last day', () => {
    const { from, until } = filterIn(new URLSearchParams('from=2026-03-10&until=2026-03-10'));
    expect(from).toBe(new Date(2026, 2, 10).toISOString());
    expect(until).toBe(new Date(2026, 2, 11).toISOString());
  });
});
