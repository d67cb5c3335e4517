import type { Translation } from '#i18n/catalogue.ts';
import type { importing as english } from '#i18n/en/import.ts';

export const importing: Translation<typeof english> = {
  title: '',
};
