import '#ui/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/inter';
import '#ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { startI18n } from '#i18n/i18n.ts';
import { systemLanguage } from '#i18n/systemLanguage.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to show the program in.');

await startI18n(systemLanguage(navigator.languages));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Chinese glyphs come after the first paint: the system's own stand in for the moment.
void import('#ui/chineseFonts.ts');
