/** Shows one screen in a test as the program does, with its addresses, confirmations and notes. */
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#ui/global.css';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import { Router } from 'wouter';
import { useHashPath } from '#app/hashLocation.ts';
import { i18n, loadTexts, startI18n } from '#i18n/i18n.ts';
import { cssVariables, theme } from '#ui/theme.ts';

/** Shows a screen in English. */
export const showScreen = async (screen: ReactNode) => {
  if (!i18n.isInitialized) await startI18n('en');
  await loadTexts();
  return render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
      <ModalsProvider>
        <Notifications />
        <Router hook={useHashPath} searchHook={useHashPath.searchHook} hrefs={useHashPath.hrefs}>
          <div style={{ height: 800 }}>{screen}</div>
        </Router>
      </ModalsProvider>
    </MantineProvider>,
  );
};
