import type { Translation } from '#i18n/catalogue.ts';
import type { today as english } from '#i18n/en/today.ts';

export const today: Translation<typeof english> = {
  title: '',
};
