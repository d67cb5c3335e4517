import './page.css';
import './answer.css';
import { keysInPage } from '#archive/verificationPage.ts';
import { systemLanguage } from '#i18n/systemLanguage.ts';
import { showNoKeys, showPage } from './page.ts';

const language = systemLanguage(navigator.languages);
const keys = keysInPage(document.getElementById('keys')?.textContent ?? '');

if (keys === null) showNoKeys(language);
else showPage(keys, language);
