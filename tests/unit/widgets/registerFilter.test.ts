import { describe, expect, it } from 'vitest';
import { filterFrom, isNarrowed, sortingFrom, sortText, withParameter } from '#widgets/registerFilter.ts';

const search = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the filter in the address', () => {
  it('is read whole', () => {
    expect(filterFrom(search('q=tr&kind=truck&depot=North&status=due&programme=none&archived=yes'))).toEqual({
      query: 'tr',
      kind: 'truck',
      depot: 'North',
      status: 'due',
      programme: 'none',
      isArchived: true,
    });
  });

  it('leaves out what it does not know', () => {
    expect(filterFrom(search('kind=spaceship&status=fine&depot='))).toMatchObject({
      kind: null,
      status: null,
      depot: null,
      isArchived: false,
    });
  });

  it('narrows when anything but the archive is asked for', () => {
    expect(isNarrowed(filterFrom(search('archived=yes&q=%20')))).toBe(false);
    for (const text of ['q=a', 'kind=truck', 'depot=N', 'status=due', 'programme=none']) {
      expect(isNarrowed(filterFrom(search(text))), text).toBe(true);
    }
  });

  it('gains and loses one thing at a time', () => {
    expect(withParameter(search('q=tr'), 'kind', 'bus').toString()).toBe('q=tr&kind=bus');
    expect(withParameter(search('q=tr&kind=bus'), 'kind', null).toString()).toBe('q=tr');
    expect(withParameter(search('q=tr'), 'q', '').toString()).toBe('');
  });
});

it('the sorting goes into the address and comes back', () => {
  for (const direction of ['ascending', 'descending'] as const) {
    const sorting = { column: 'next', direction };
    expect(sortingFrom(search(`sort=${sortText(sorting)}`))).toEqual(sorting);
  }
  expect(sortingFrom(search('sort=-colour'))).toEqual({ column: 'code', direction: 'descending' });
});
