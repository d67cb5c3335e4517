import type { Translation } from '#i18n/catalogue.ts';
import type { problem as english } from '#i18n/en/problem.ts';

export const problem: Translation<typeof english> = {
  title: '',
};
