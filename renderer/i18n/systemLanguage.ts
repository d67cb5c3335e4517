import type { Language } from '#domain/language.ts';

/** The language of a machine whose user has chosen none yet, from the system's list. */
export const systemLanguage = (tags: readonly string[]): Language => {
  for (const tag of tags) {
    // A script that is named counts more than the region: zh-Hans-HK reads simplified characters.
    if (/^zh\b(?!.*\bhans\b).*\b(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
};
