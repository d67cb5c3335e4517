import { describe, expect, it } from 'vitest';
import { checkContentProblems } from '#domain/checkTemplateContent.ts';
import { anItem, aSection, twoSections } from '#tests/support/checkRows.ts';

const found = (sections: Parameters<typeof checkContentProblems>[0]) =>
  checkContentProblems(sections).map(({ code, field }) => [code, field]);

describe('the content of a check template', () => {
  it('is sound with sections, items and words', () => {
    expect(found(twoSections())).toEqual([]);
  });

  const cases = [
    { what: 'no section', sections: [], of: [['checkWithoutSections', 'sections']] },
    {
      what: 'a section without items',
      sections: [aSection('a', [])],
      of: [['checkSectionWithoutItems', 'sections.0.items']],
    },
    {
      what: 'a section and an item without words',
      sections: [aSection('a', [anItem('x'), anItem('y', { text: { en: '  ' } })], { name: {} })],
      of: [
        ['required', 'sections.0.name'],
        ['required', 'sections.0.items.1.text'],
      ],
    },
    {
      what: 'limits the wrong way round, and without a unit',
      sections: [aSection('a', [anItem('x', { limits: { unit: ' ', min: 5, max: 2 } })])],
      of: [
        ['required', 'sections.0.items.0.limits.unit'],
        ['taskLimitsReversed', 'sections.0.items.0.limits.min'],
      ],
    },
    {
      what: 'one item in two sections',
      sections: [aSection('a', [anItem('x')]), aSection('b', [anItem('x')])],
      of: [['checkIdRepeated', 'sections']],
    },
  ] as const;
  it.each(cases)('is refused with $what', ({ sections, of }) => {
    expect(found(sections)).toEqual(of);
  });

  it('may have limits open at one end, or equal', () => {
    const limits = [
      { unit: 'mm', min: 1, max: null },
      { unit: 'mm', min: 2, max: 2 },
    ];
    expect(limits.flatMap((one) => found([aSection('a', [anItem('x', { limits: one })])]))).toEqual([]);
  });
});
