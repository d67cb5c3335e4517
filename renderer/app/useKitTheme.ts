import { createTheme, type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from '#ui/theme.ts';

/** The kit's theme with the names of its wordless buttons in the language on the screen. */
export const useKitTheme = (): MantineThemeOverride => {
  const { t } = useTranslation();
  return useMemo(() => {
    const clearable = { defaultProps: { clearButtonProps: { 'aria-label': t('clear') } } };
    const ariaLabels = {
      previousMonth: t('calendar.previousMonth'),
      nextMonth: t('calendar.nextMonth'),
      previousYear: t('calendar.previousYear'),
      nextYear: t('calendar.nextYear'),
      previousDecade: t('calendar.previousDecade'),
      nextDecade: t('calendar.nextDecade'),
      monthLevelControl: t('calendar.chooseMonth'),
      yearLevelControl: t('calendar.chooseYear'),
    };
    const named = createTheme({
      components: {
        Modal: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } },
        Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } },
        Select: clearable,
        MultiSelect: clearable,
        DateInput: { defaultProps: { ...clearable.defaultProps, ariaLabels } },
      },
    });
    return mergeThemeOverrides(theme, named);
  }, [t]);
};
