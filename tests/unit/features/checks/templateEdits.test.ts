import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankItem,
  canMoveItem,
  itemAt,
  placeOf,
  withItem,
  withItemAdded,
  withItemDoubled,
  withItemMoved,
  withoutItem,
  withSectionMoved,
} from '#features/checks/templateEdits.ts';
import { anItem, aSection } from '#tests/support/checkRows.ts';

const sections = [aSection('a', [anItem('1'), anItem('2')]), aSection('b', []), aSection('c', [anItem('3')])];
const layout = (of: typeof sections) => of.map(({ id, items }) => `${id}:${items.map((item) => item.id).join('')}`);

describe('an item of a draft', () => {
  const moves = [
    { id: '1', by: 1, gives: ['a:21', 'b:', 'c:3'] },
    { id: '2', by: 1, gives: ['a:1', 'b:2', 'c:3'] },
    { id: '3', by: -1, gives: ['a:12', 'b:3', 'c:'] },
    { id: '1', by: -1, gives: ['a:12', 'b:', 'c:3'] },
    { id: '3', by: 1, gives: ['a:12', 'b:', 'c:3'] },
  ] as const;
  it.each(moves)('$id moves by $by, over the edge of its section into the next', ({ id, by, gives }) => {
    const place = placeOf(sections, id);
    if (place === null) throw new Error('No such item.');
    expect(layout(withItemMoved(sections, place, by))).toEqual(gives);
    expect(canMoveItem(sections, place, by)).toBe(layout(sections).join() !== gives.join());
  });

  it('can be walked through all sections and back, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<-1 | 1>(-1, 1), { maxLength: 12 }),
        fc.constantFrom('1', '2', '3'),
        (steps, id) => {
          const after = steps.reduce((of, by) => {
            const place = placeOf(of, id);
            return place === null ? of : withItemMoved(of, place, by);
          }, sections);
          expect(after.flatMap(({ items }) => items.map((item) => item.id)).toSorted()).toEqual(['1', '2', '3']);
          expect(after.map((section) => section.id)).toEqual(['a', 'b', 'c']);
        },
      ),
    );
  });

  it('is added at the end, copied after itself under its own id, changed in place and taken out', () => {
    const place = { section: 0, item: 0 };
    expect(layout(withItemAdded(sections, 1, blankItem('9')))).toEqual(['a:12', 'b:9', 'c:3']);
    expect(layout(withItemDoubled(sections, place, '9'))).toEqual(['a:192', 'b:', 'c:3']);
    expect(layout(withoutItem(sections, place))).toEqual(['a:2', 'b:', 'c:3']);
    const changed = withItem(sections, place, { ...anItem('1'), severity: 'unsafe' });
    expect(itemAt(changed, place)?.severity).toBe('unsafe');
    expect(itemAt(sections, place)?.severity).toBe('major');
    expect(placeOf(sections, 'nowhere')).toBeNull();
  });

  it('goes with its section', () => {
    expect(layout(withSectionMoved(sections, 2, -1))).toEqual(['a:12', 'c:3', 'b:']);
    expect(withSectionMoved(sections, 0, -1)).toBe(sections);
  });
});
