import { describe, expect, it } from 'vitest';
import { firstOpen, hasAfter, isPauseBefore, progressOf, stopsOf } from '#features/kiosk/checkStops.ts';
import { aCheck, aCheckRevision, aCheckTemplate, anAnswer, anItem, aSection } from '#tests/support/checkRows.ts';

const revision = aCheckRevision(aCheckTemplate());
const stops = stopsOf(revision);

describe('the stops of a check', () => {
  it('are its items, and the verdict at the end of each section', () => {
    expect(stops.map((stop) => (stop.kind === 'item' ? stop.item.id : `verdict ${stop.section.id}`))).toEqual([
      'lights',
      'tread',
      'verdict before',
      'clean',
      'verdict after',
    ]);
  });

  it.each([
    ['nothing is said', {}, 0],
    ['an item is answered', { answers: [anAnswer('lights')] }, 1],
    ['a later item only is answered', { answers: [anAnswer('tread')] }, 0],
    ['a section waits for its verdict', { answers: [anAnswer('lights'), anAnswer('tread')] }, 2],
    [
      'a section is judged',
      {
        answers: [anAnswer('lights'), anAnswer('tread')],
        verdicts: [{ sectionId: 'before', verdict: 'fit' as const }],
      },
      3,
    ],
  ])('go on at the first that is open: %s', (_, columns, index) => {
    expect(firstOpen(stops, aCheck(columns))).toBe(index);
  });

  it('are over when everything is answered and judged', () => {
    const check = aCheck({
      answers: ['lights', 'tread', 'clean'].map((id) => anAnswer(id)),
      verdicts: [
        { sectionId: 'before', verdict: 'fit' },
        { sectionId: 'after', verdict: 'park' },
      ],
    });
    expect(firstOpen(stops, check)).toBe(stops.length);
    expect(progressOf(stops, check)).toEqual({ done: 3, all: 3 });
  });

  it('pause where work lies between, not between two sections before the shift', () => {
    const [before, key, walk] = [
      aSection('a', [anItem('x')]),
      aSection('b', [anItem('y')], { phase: 'keyOn' }),
      aSection('c', [anItem('z')], { phase: 'during' }),
    ];
    const all = stopsOf({ sections: [before, key, walk] });
    expect(isPauseBefore(before, all[2])).toBe(false);
    expect(isPauseBefore(key, all[4])).toBe(true);
    expect(isPauseBefore(walk, all[6])).toBe(false);
    expect([hasAfter(revision), hasAfter({ sections: [before] })]).toEqual([true, false]);
  });
});
