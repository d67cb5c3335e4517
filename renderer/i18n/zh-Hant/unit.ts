import type { Translation } from '#i18n/catalogue.ts';
import type { unit as english } from '#i18n/en/unit.ts';

export const unit: Translation<typeof english> = { km: '公里', mi: '英里', h: '小時', cycle: '次' };
