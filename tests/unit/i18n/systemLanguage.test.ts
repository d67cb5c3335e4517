import { expect, it } from 'vitest';
import { systemLanguage } from '#i18n/systemLanguage.ts';

it.each([
  [['en-GB'], 'en'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['de-DE', 'zh-TW', 'en'], 'zh-Hant'],
  [['fr'], 'en'],
  [[], 'en'],
])('a system that prefers %j is spoken to in %s', (tags, language) => {
  expect(systemLanguage(tags)).toBe(language);
});
