import { describe, expect, it } from 'vitest';
import type { LocalText } from '#domain/language.ts';
import { phrasesFor } from '#features/kiosk/defectPhrases.ts';

const said = (text: LocalText, isMeasured = false) =>
  phrasesFor({ text, limits: isMeasured ? { min: 1, max: 2, unit: 'mm' } : null });

describe('the common faults of an item', () => {
  it.each([
    ['Tyre tread', 'worn'],
    ['Headlights and indicators', 'notLit'],
    ['Parking brake', 'longTravel'],
    ['Brake fluid', 'capMissing'],
    ['Engine oil level', 'tooLow'],
    ['Seat belt', 'cracked'],
    ['Mirrors', 'cracked'],
    ['Horn', 'notWorking'],
    ['Steering', 'play'],
    ['Battery', 'flat'],
    ['Fire extinguisher', 'outOfDate'],
    ['Body', 'damaged'],
  ] as const)('%s: %s is among them', (en, phrase) => {
    expect(said({ en })).toContain(phrase);
  });

  it.each([
    [{ 'zh-Hans': '轮胎气压' }, 'lowPressure'],
    [{ 'zh-Hant': '煞車踏板' }, 'longTravel'],
    [{ 'zh-Hant': '喇叭' }, 'notWorking'],
  ] as const)('are told by Chinese names too: %o', (text, phrase) => {
    expect(said(text)).toContain(phrase);
  });

  it('begin with the measure where a value is measured, and name nothing twice', () => {
    const phrases = said({ en: 'Coolant' }, true);
    expect(phrases[0]).toBe('tooLow');
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});
