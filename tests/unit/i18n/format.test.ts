import { describe, expect, it } from 'vitest';
import { formatFor } from '#i18n/format.ts';

describe('amounts', () => {
  it.each([
    { language: 'en', value: 1240.5, currency: 'GBP', expected: '£1,240.50' },
    { language: 'en', value: 1240.5, currency: '', expected: '1,240.50' },
    { language: 'en', value: 1240.5, currency: 'JPY', expected: '¥1,241' },
    { language: 'zh-Hans', value: 1240.5, currency: 'CNY', expected: '¥1,240.50' },
    { language: 'zh-Hant', value: 0, currency: 'TWD', expected: '$0.00' },
  ] as const)('in $language: $value $currency is $expected', ({ language, value, currency, expected }) => {
    expect(formatFor(language).amount(value, currency)).toBe(expected);
  });

  it('name their currency in the reader’s language', () => {
    expect(formatFor('en').currency('EUR')).toBe('Euro');
    expect(formatFor('zh-Hans').currency('CNY')).toBe('人民币');
  });
});
