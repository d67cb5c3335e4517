import type { Translation } from '#i18n/catalogue.ts';
import type { print as english } from '#i18n/en/print.ts';

export const print: Translation<typeof english> = {
  title: '',
};
