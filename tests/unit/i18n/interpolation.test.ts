import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { figures, interpolation } from '#i18n/interpolation.ts';

const i18n = createInstance();
await i18n.use(figures).init({
  lng: 'en',
  resources: { en: { translation: { rows_one: '{{count}} row', rows_other: '{{count}} rows', at: 'at {{value}}' } } },
  interpolation,
});

describe('values in a text', () => {
  it.each([
    [1, '1 row'],
    [4004, '4,004 rows'],
  ])('%i is a figure as the language writes it, and still chooses the plural', (count, text) => {
    expect(i18n.t('rows', { count })).toBe(text);
  });

  it.each([
    ['2026-0412', 'at 2026-0412'],
    [0.125, 'at 0.125'],
    ['<b>', 'at <b>'],
  ])('%s stands as it is', (value, text) => {
    expect(i18n.t('at', { value })).toBe(text);
  });
});
