import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { cssVariables, theme } from '#ui/theme.ts';
import { useHashPath } from './hashLocation.ts';
import { Startup } from './Startup.tsx';

/** The program: kit, address, start-up. */
export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <ModalsProvider>
      <Notifications position="bottom-right" limit={3} />
      <Router hook={useHashPath} searchHook={useHashPath.searchHook} hrefs={useHashPath.hrefs}>
        <Startup />
      </Router>
    </ModalsProvider>
  </MantineProvider>
);
