import { useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import type { Settings } from '#domain/settings.ts';
import { i18n, speak } from '#i18n/i18n.ts';

interface PreferencesProps {
  readonly settings: Settings;
  readonly children: ReactNode;
}

/** Lets the stored language and appearance take effect, on the texts and the page's `lang`. */
export const Preferences = ({ settings, children }: PreferencesProps) => {
  const { setColorScheme } = useMantineColorScheme();
  // A stored language counts; before anything is stored the system's stays.
  const language = settings.rev === 0 ? (i18n.language as Settings['language']) : settings.language;
  useEffect(() => {
    document.documentElement.lang = language;
    void speak(language);
  }, [language]);
  useEffect(() => setColorScheme(settings.theme), [settings.theme, setColorScheme]);
  return children;
};
