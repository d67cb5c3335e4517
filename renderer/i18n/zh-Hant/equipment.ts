import type { Translation } from '#i18n/catalogue.ts';
import type { equipment as english } from '#i18n/en/equipment.ts';

export const equipment: Translation<typeof english> = {
  title: '',
};
