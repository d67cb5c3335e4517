import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/useFormat.ts';

/** Names of months and weekdays in the calendar. */
const dayjsLocales = { en: 'en', 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw' } as const;

/** Calendars within speak the language of the screen; their weeks begin on Monday, and colour is left to status. */
export const CalendarWords = ({ children }: { readonly children: ReactNode }) => (
  <DatesProvider settings={{ locale: dayjsLocales[useLanguage()], firstDayOfWeek: 1, weekendDays: [] }}>
    {children}
  </DatesProvider>
);

/** What every calendar that opens from a field has in common. */
export const useCalendar = () => {
  const { t } = useTranslation();
  return {
    size: 'sm',
    // The field already says what it is: as a dialog the calendar would need a name of its own.
    popoverProps: { withinPortal: true, position: 'bottom-start', withRoles: false },
    clearButtonProps: { 'aria-label': t('remove') },
    nextLabel: t('calendarPage.next'),
    previousLabel: t('calendarPage.previous'),
    hideOutsideDates: true,
    highlightToday: true,
  } as const;
};
