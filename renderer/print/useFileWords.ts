import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import type { FileWords } from './technicalFileTables.ts';

/** The words of a technical file in the language on the screen. `currency`: ISO 4217 or empty. */
export const useFileWords = (currency: string): FileWords => {
  const { t } = useTranslation('technicalFile');
  const { t: common } = useTranslation('common');
  const { t: defects } = useTranslation('defects');
  const { t: checks } = useTranslation('checks');
  const { t: equipment } = useTranslation('equipment');
  const format = useFormat();
  const text = useLocalText();
  return useMemo(
    () => ({ t, common, defects, checks, equipment, format, text, currency }),
    [t, common, defects, checks, equipment, format, text, currency],
  );
};
