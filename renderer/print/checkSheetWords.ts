import type { TFunction } from 'i18next';
import { type ChecksSettings, nameOfShift } from '#domain/checksSettings.ts';
import { type Language, type LocalText, textIn } from '#domain/language.ts';
import { type Format, formatFor } from '#i18n/format.ts';
import { i18n } from '#i18n/i18n.ts';

/** The words of a check sheet: in the language its operators read, whatever stands on the screen. */
export interface CheckSheetWords {
  readonly t: TFunction<'checkSheet'>;
  readonly checks: TFunction<'checks'>;
  readonly common: TFunction<'common'>;
  readonly defects: TFunction<'defects'>;
  readonly format: Format;
  readonly text: (text: LocalText) => string;
  /** Name of the shift; empty where there is none of that id. */
  readonly shift: (checks: ChecksSettings, shiftId: string) => string;
}

/** The words in a language whose texts are loaded. */
export const checkSheetWords = (language: Language): CheckSheetWords => ({
  t: i18n.getFixedT(language, 'checkSheet'),
  checks: i18n.getFixedT(language, 'checks'),
  common: i18n.getFixedT(language, 'common'),
  defects: i18n.getFixedT(language, 'defects'),
  format: formatFor(language),
  text: (text) => textIn(text, language),
  shift: (checks, shiftId) => nameOfShift(checks, shiftId, language),
});
