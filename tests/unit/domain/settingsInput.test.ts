import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsInForce, settingsInputOf } from '#domain/settings.ts';

describe('the settings as an input', () => {
  const unsaved = settingsInForce(undefined);

  it('before the first saving speak the language on the screen', () => {
    expect(settingsInputOf(unsaved, 'zh-Hant')).toEqual({ ...defaultSettings, language: 'zh-Hant' });
  });

  it('once saved keep their own, whatever stands on the screen', () => {
    expect(settingsInputOf({ ...unsaved, rev: 3, language: 'zh-Hans' }, 'en')).toEqual({
      ...defaultSettings,
      language: 'zh-Hans',
    });
  });
});
