import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { cssVariables } from '#ui/theme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultWatch } from './FaultWatch.tsx';
import { useHashPath } from './hashLocation.ts';
import { Startup } from './Startup.tsx';
import { useKitTheme } from './useKitTheme.ts';

/** The program: kit, address, start-up. */
export const App = () => (
  <MantineProvider theme={useKitTheme()} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <ModalsProvider>
      <FaultWatch />
      <Notifications position="bottom-right" limit={3} />
      <Router hook={useHashPath} searchHook={useHashPath.searchHook} hrefs={useHashPath.hrefs}>
        <ErrorBoundary resetKey="">
          <Startup />
        </ErrorBoundary>
      </Router>
    </ModalsProvider>
  </MantineProvider>
);
