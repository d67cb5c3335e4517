import { beforeAll, describe, expect, it } from 'vitest';
import type { GuaranteeLeft } from '#domain/guaranteeLeft.ts';
import { type Language, languages } from '#domain/language.ts';
import { formatFor } from '#i18n/format.ts';
import { i18n, loadLanguage, startI18n } from '#i18n/i18n.ts';
import { on } from '#tests/support/rows.ts';
import { distanceNote, guaranteeWords } from '#widgets/guaranteeWords.ts';

beforeAll(async () => {
  if (!i18n.isInitialized) await startI18n('en');
  for (const language of languages) await loadLanguage(language);
});

const spoken = (language: Language) => ({
  t: i18n.getFixedT(language, 'guarantee'),
  common: i18n.getFixedT(language, 'common'),
  format: formatFor(language),
  today: on('2026-03-19'),
});
const running: GuaranteeLeft = {
  days: 12,
  distance: { unit: 'km', value: 3_400, readOn: on('2026-03-15'), isRead: true },
  first: 'days',
  ended: null,
};
const ended = (by: 'days' | 'distance'): GuaranteeLeft => ({
  ...running,
  first: null,
  ended: { by, on: on('2026-03-15') },
});

describe('what is left of a guarantee, in words', () => {
  it.each([
    { what: 'both', left: running, words: '12 days · 3,400 km left, days first' },
    {
      what: 'distance first',
      left: { ...running, first: 'distance' },
      words: '12 days · 3,400 km left, distance first',
    },
    { what: 'nobody knows which', left: { ...running, first: null }, words: '12 days · 3,400 km left' },
    { what: 'one day', left: { ...running, days: 1, first: null }, words: '1 day · 3,400 km left' },
    { what: 'days alone', left: { ...running, distance: null }, words: '12 days left' },
    { what: 'ended by days', left: ended('days'), words: 'Ended on 15 Mar, its last day' },
    { what: 'ended by distance', left: ended('distance'), words: 'Ended by distance, read on 15 Mar' },
  ] as const)('says $what', ({ left, words }) => {
    expect(guaranteeWords(left, spoken('en'))).toBe(words);
  });

  it('is said in Chinese as the trade says it', () => {
    expect(guaranteeWords(running, spoken('zh-Hans'))).toBe('剩余 12 天 · 3,400 公里，期限先到');
    expect(guaranteeWords(running, spoken('zh-Hant'))).toBe('剩餘 12 天 · 3,400 公里，期限先到');
  });

  it('says how the distance is known, or that it is not', () => {
    const noteOf = (columns: Partial<GuaranteeLeft>) => distanceNote({ ...running, ...columns }, spoken('en'));
    expect(noteOf({})).toBe('as read on 15 Mar');
    expect(noteOf({ distance: { unit: 'km', value: 5_000, readOn: on('2026-03-01'), isRead: false } })).toBe(
      'not read since it left',
    );
    expect(noteOf({ distance: null })).toBe('distance not known: nothing was read when it left');
    expect(noteOf({ ended: { by: 'days', on: on('2026-03-15') } })).toBe('');
  });
});
