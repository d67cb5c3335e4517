import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import type { ReactNode } from 'react';
import { useLanguage } from '#i18n/useFormat.ts';

/** Names of months and weekdays in the calendar. */
const dayjsLocales = { en: 'en', 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw' } as const;

/** Calendars within speak the language of the screen; their weeks begin on Monday. */
export const CalendarWords = ({ children }: { readonly children: ReactNode }) => (
  <DatesProvider settings={{ locale: dayjsLocales[useLanguage()], firstDayOfWeek: 1 }}>{children}</DatesProvider>
);
