import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { VerdictWords } from './verdictView.ts';

/** The words for what is said of a verified certificate, in the language on the screen. */
export const useVerdictWords = (): VerdictWords => {
  const { t } = useTranslation('verify');
  const { t: common } = useTranslation();
  const format = useFormat();
  // One key at a time the compiler knows which parameters a text takes; of all keys together it gives up.
  const text: VerdictWords['t'] = (key, params) => t(key as 'valid.said', params as { readonly workshop: string });
  return { t: text, unit: (unit) => common(`unit.${unit}`), format };
};
