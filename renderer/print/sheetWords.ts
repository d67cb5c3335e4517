import type { TFunction } from 'i18next';
import type { CertificateContent, CompletionContent } from '#domain/certificateContents.ts';
import { type Format, formatFor } from '#i18n/format.ts';
import { i18n } from '#i18n/i18n.ts';

/** The words of a sheet: in the language the certificate was issued in, whatever stands on the screen. */
export interface SheetWords {
  readonly t: TFunction<'print'>;
  readonly common: TFunction<'common'>;
  /** What stands on the records and notices. */
  readonly kinds: TFunction<'certificateKinds'>;
  readonly format: Format;
}

/** The words for a certificate. */
export const sheetWords = ({ language }: Pick<CertificateContent, 'language'>): SheetWords => ({
  t: i18n.getFixedT(language, 'print'),
  common: i18n.getFixedT(language, 'common'),
  kinds: i18n.getFixedT(language, 'certificateKinds'),
  format: formatFor(language),
});

/** `184,220 km`; several meters side by side. */
export const metersInWords = (meters: CompletionContent['meters'], { common, format }: SheetWords): string =>
  meters.map(({ unit, value }) => `${format.number(value)} ${common(`unit.${unit}`)}`).join(' · ');

/** `沪B·82K17 (yellow)`; the colour only where one is known. */
export const plateInWords = (
  { plate, plateColour }: Pick<CertificateContent, 'plate' | 'plateColour'>,
  { t }: SheetWords,
): string => (plate !== '' && plateColour !== '' ? t('plateWithColour', { plate, colour: plateColour }) : plate);

/** `Dockside Brakes · FL-2201 · No. 4711`: the outside workshop that did the work and the number of its own paper. */
export const outsideInWords = ({ outside }: CompletionContent, { t }: SheetWords): string =>
  outside === null
    ? ''
    : [outside.name, outside.licence, outside.paperNo && t('numberLabel', { number: outside.paperNo })]
        .filter((part) => part !== '')
        .join(' · ');

/** Who signs, with the number of their certificate where they have one. */
export const inspectorInWords = ({ inspector }: Pick<CertificateContent, 'inspector'>, { t }: SheetWords): string => {
  const named = t('named', { label: t('inspector'), value: inspector.name });
  return inspector.number === '' ? named : `${named} · ${t('inspectorNo', { number: inspector.number })}`;
};
