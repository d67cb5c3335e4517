import { describe, expect, it } from 'vitest';
import { sourcesOf } from '#tests/support/sourceTree.ts';
import { flatTexts, type SpokenKeys, spokenKey, spokenKeys } from '#tests/support/textKeys.ts';
import { catalogues } from '#tests/support/texts.ts';

const english = flatTexts(catalogues.en);
const translations = [
  ['zh-Hans', flatTexts(catalogues['zh-Hans'])],
  ['zh-Hant', flatTexts(catalogues['zh-Hant'])],
] as const;
const everyLanguage = [['en', english], ...translations] as const;

const placeholders = (text: string): string => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted().join(' ');

describe('the catalogues', () => {
  it('hold hundreds of texts', () => {
    expect(english.size).toBeGreaterThan(500);
  });

  it.each(translations)('have the same keys in %s as in English, but for the singular Chinese has not', (_, texts) => {
    const wanted = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...texts.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(translations)('have the same placeholders in %s as in English', (_, texts) => {
    const different = [...texts].filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''));
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have in the singular the placeholders of the plural, but for the count', () => {
    const different = [...english].filter(([key, text]) => {
      const plural = english.get(key.replace(/_one$/, '_other')) ?? '';
      const withoutCount = (some: string): string => placeholders(some.replaceAll('{{count}}', ''));
      return key.endsWith('_one') && withoutCount(text) !== withoutCount(plural);
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(everyLanguage)('leave no text empty in %s, and none with blanks around it', (_, texts) => {
    expect([...texts].filter(([, text]) => text === '' || text !== text.trim()).map(([key]) => key)).toEqual([]);
  });

  it.each(everyLanguage)('write every placeholder of %s whole', (_, texts) => {
    const broken = [...texts].filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')));
    expect(broken.map(([key]) => key)).toEqual([]);
  });
});

/** Characters the mainland writes one way and Taiwan another; each pair only ever stands in one of the two. */
const pairs =
  '设設备備辆輛车車维維护護级級规規读讀数數单單检檢验驗证證书書间間开開关關时時个個为為这這页頁显顯选選择擇点點厂廠门門发發动動图圖历歷记記录錄请請输輸员員说說过過进進还還实實现現应應该該无無体體种種类類权權务務总總';
const written = { 'zh-Hans': 0, 'zh-Hant': 1 } as const;

const foreignIn = (text: string, own: 0 | 1): readonly string[] =>
  [...pairs].filter((character, index) => index % 2 !== own && text.includes(character));

describe('the Chinese texts', () => {
  const own = ([key]: readonly [string, string]): boolean => !key.startsWith('common.language.');

  it.each(translations)('are written in the characters of %s throughout', (language, texts) => {
    const mixed = [...texts].filter(own).filter(([, text]) => foreignIn(text, written[language]).length > 0);
    expect(mixed.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it.each(translations)('leave nothing in English in %s but names', (_, texts) => {
    const left = [...texts].filter(own).filter(([, text]) => {
      const said = text.replaceAll(/\{\{\w+\}\}/g, '').replaceAll(/Fettle|CSV|Unicode|UTF/g, '');
      return /\p{Script=Latin}{3}/u.test(said) && !/\p{Script=Han}/u.test(said);
    });
    expect(left.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('would be found when mixed', () => {
    expect(foreignIn('设備', 0)).toEqual(['備']);
    expect(foreignIn('设備', 1)).toEqual(['设']);
  });
});

/** By folder, because a screen's words may be chosen in a view model beside it. */
const spokenByFolder = new Map<string, SpokenKeys[]>();
for (const source of sourcesOf('renderer').filter(({ name }) => !name.startsWith('renderer/i18n/'))) {
  const folder = source.name.slice(0, source.name.lastIndexOf('/'));
  spokenByFolder.set(folder, [...(spokenByFolder.get(folder) ?? []), spokenKeys(source)]);
}
const wordsOf = (rooms: readonly string[]): ReadonlySet<string> =>
  new Set(rooms.flatMap(sourcesOf).flatMap((source) => [...spokenKeys(source).words]));
const namesOfShared = wordsOf(['shared']);
const codesOfProblems = wordsOf(['shared', 'renderer', 'electron']);

const speaksOf = (spoken: readonly SpokenKeys[], namespace: string, key: string): boolean =>
  spoken.some(({ namespaces }) => namespaces.has(namespace)) &&
  spoken.some(
    ({ words, patterns, hasChosen }) =>
      words.has(key) || patterns.some((pattern) => pattern.test(key)) || (hasChosen && namesOfShared.has(key)),
  );

const isUsed = (namespace: string, key: string): boolean =>
  namespace === 'problem'
    ? codesOfProblems.has(key)
    : [...spokenByFolder.values()].some((spoken) => speaksOf(spoken, namespace, key));

describe('the search for used texts', () => {
  const code = `
    const { t } = useTranslation('orders');
    const { t: common } = useTranslation();
    const words = [t('title'), common(\`unit.\${unit}\`)];
  `;
  const spoken = spokenKeys({ name: 'piece.ts', code });

  it('knows the catalogues a source speaks from', () => {
    expect([...spoken.namespaces].toSorted()).toEqual(['common', 'orders']);
  });

  it('knows keys that are written out and keys that are put together', () => {
    expect(speaksOf([spoken], 'orders', 'title')).toBe(true);
    expect(speaksOf([spoken], 'common', 'unit.km')).toBe(true);
  });

  it('misses a key nobody speaks of, and a catalogue nobody opens', () => {
    expect(speaksOf([spoken], 'orders', 'subtitle')).toBe(false);
    expect(speaksOf([spoken], 'settings', 'title')).toBe(false);
  });
});

describe('the texts', () => {
  it('are all used somewhere', () => {
    const unused = Object.entries(catalogues.en).flatMap(([namespace, texts]) =>
      [...flatTexts(texts).keys()]
        .filter((key) => !isUsed(namespace, spokenKey(key)))
        .map((key) => `${namespace}:${key}`),
    );
    expect(unused).toEqual([]);
  });
});
