import { describe, expect, it } from 'vitest';
import { templateDiff } from '#features/checks/templateDiff.ts';
import { anItem, aSection } from '#tests/support/checkRows.ts';

const before = [aSection('a', [anItem('1'), anItem('2')]), aSection('b', [anItem('3')])];
const named = (after: typeof before) =>
  templateDiff(before, after).map((one) => {
    const id = 'item' in one ? one.item.id : 'section' in one ? one.section.id : '';
    return `${one.kind} ${id}`.trim();
  });
const changed = (columns: Partial<ReturnType<typeof anItem>>) => [
  aSection('a', [anItem('1', columns), anItem('2')]),
  aSection('b', [anItem('3')]),
];

describe('what differs between two revisions of a check', () => {
  const cases = [
    { what: 'nothing', after: before, of: [] },
    {
      what: 'a section gone with its item',
      after: [aSection('a', [anItem('1'), anItem('2')])],
      of: ['sectionRemoved b', 'itemRemoved 3'],
    },
    {
      what: 'a section more',
      after: [...before, aSection('c', [anItem('4')])],
      of: ['sectionAdded c', 'itemAdded 4'],
    },
    {
      what: 'another time of a section',
      after: [aSection('a', [anItem('1'), anItem('2')], { phase: 'during' }), aSection('b', [anItem('3')])],
      of: ['sectionChanged a'],
    },
    { what: 'other words', after: changed({ look: { en: 'No cracks' } }), of: ['text 1'] },
    { what: 'limits', after: changed({ limits: { unit: 'mm', min: 1, max: null } }), of: ['limits 1'] },
    {
      what: 'severity and photo',
      after: changed({ severity: 'unsafe', photo: 'always' }),
      of: ['severity 1', 'photo 1'],
    },
    { what: 'a drawing', after: changed({ picture: 'horn' }), of: ['picture 1'] },
    {
      what: 'the order',
      after: [aSection('a', [anItem('2'), anItem('1')]), aSection('b', [anItem('3')])],
      of: ['order'],
    },
    {
      what: 'an item in another section',
      after: [aSection('a', [anItem('1')]), aSection('b', [anItem('2'), anItem('3')])],
      of: ['order'],
    },
    {
      what: 'an item less, the others as they were',
      after: [aSection('a', [anItem('2')]), aSection('b', [anItem('3')])],
      of: ['itemRemoved 1'],
    },
  ];
  it.each(cases)('is $what', ({ after, of }) => {
    expect(named(after)).toEqual(of);
  });
});
