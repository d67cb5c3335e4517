import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '#domain/language.ts';
import { loadLanguage, startI18n } from '#i18n/i18n.ts';
import { metersInWords, plateInWords, sheetWords } from '#print/sheetWords.ts';
import { fullContent } from '#tests/support/fullCertificate.ts';

beforeAll(async () => {
  await startI18n('en');
  for (const language of languages) await loadLanguage(language);
});

const meters = [
  { unit: 'km' as const, value: 184_220 },
  { unit: 'h' as const, value: 12.5 },
];

describe('the words of a sheet', () => {
  it.each<readonly [Language, string, string]>([
    ['en', '184,220 km · 12.5 h', '沪B·82K17 (yellow)'],
    ['zh-Hans', '184,220 公里 · 12.5 小时', '沪B·82K17（yellow）'],
    ['zh-Hant', '184,220 公里 · 12.5 小時', '沪B·82K17（yellow）'],
  ])('are those of its own language, whatever stands on the screen: %s', (language, reading, plate) => {
    const words = sheetWords({ language });
    expect(metersInWords(meters, words)).toBe(reading);
    expect(plateInWords({ ...fullContent('chinese', language), plateColour: 'yellow' }, words)).toBe(plate);
  });

  it('leave out a colour that is not known, and a plate that is not there', () => {
    const words = sheetWords({ language: 'en' });
    const content = fullContent('international', 'en');
    expect(plateInWords({ ...content, plateColour: '' }, words)).toBe('沪B·82K17');
    expect(plateInWords({ ...content, plate: '', plateColour: 'blue' }, words)).toBe('');
    expect(metersInWords([], words)).toBe('');
  });
});
