import type { Translation } from '#i18n/catalogue.ts';
import type { programmes as english } from '#i18n/en/programmes.ts';

export const programmes: Translation<typeof english> = {
  title: '',
};
