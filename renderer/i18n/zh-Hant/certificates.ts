import type { Translation } from '#i18n/catalogue.ts';
import type { certificates as english } from '#i18n/en/certificates.ts';

export const certificates: Translation<typeof english> = {
  title: '',
};
