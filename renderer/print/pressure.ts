import type { Language } from '#domain/language.ts';
import type { Format } from '#i18n/format.ts';

/** Kilopascals in a bar and in a pound per square inch. */
const kpaPer = { bar: 100, psi: 6.894757 } as const;

/** A tyre's pressure as its readers gauge it: `7.6 bar · 110 psi` in English, `760 kPa` in Chinese. */
export const pressureInWords = (kpa: number, format: Format, language: Language): string =>
  language === 'en'
    ? `${format.number(kpa / kpaPer.bar, 2)} bar · ${format.number(Math.round(kpa / kpaPer.psi))} psi`
    : `${format.number(Math.round(kpa))} kPa`;
