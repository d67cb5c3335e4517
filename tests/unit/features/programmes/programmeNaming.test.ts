import { describe, expect, it } from 'vitest';
import { correctedName, freeName } from '#features/programmes/programmeNaming.ts';
import { typedName } from '#widgets/typedName.ts';

const both = { en: 'Truck service', 'zh-Hans': '货车维护' };

describe('the name of a programme made from a template', () => {
  it.each([
    ['untouched keeps every language', 'Truck service', both],
    ['changed stands alone', ' Our trucks ', { en: 'Our trucks' }],
    ['blank is no name', '  ', {}],
  ])('%s', (_what, typed, name) => {
    expect(typedName(both, 'en', typed)).toEqual(name);
  });
});

describe('the name of a programme corrected', () => {
  it('changes in one language and stays in the others', () => {
    expect(correctedName(both, 'en', 'Lorries ')).toEqual({ en: 'Lorries', 'zh-Hans': '货车维护' });
    expect(correctedName(both, 'zh-Hant', '貨車維護')).toEqual({ ...both, 'zh-Hant': '貨車維護' });
  });

  it('is no name when it is emptied, whatever the other languages say', () => {
    expect(correctedName(both, 'en', ' ')).toEqual({});
  });
});

describe('the name of a copy', () => {
  const wording = (number: number) => (number === 1 ? 'A (copy)' : `A (copy ${number})`);

  it.each([
    [[], 'A (copy)'],
    [['A'], 'A (copy)'],
    [['a (COPY) '], 'A (copy 2)'],
    [['A (copy)', 'A (copy 2)', 'A (copy 4)'], 'A (copy 3)'],
  ])('beside %j is %s', (taken, name) => {
    expect(freeName(wording, taken)).toBe(name);
  });
});
