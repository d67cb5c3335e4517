import type { Translation } from '#i18n/catalogue.ts';
import type { orders as english } from '#i18n/en/orders.ts';

export const orders: Translation<typeof english> = {
  title: '',
};
