/** The page: three ways to read a certificate, the answer, and the keys it believes. */
import type { PageKeys } from '#archive/verificationPage.ts';
import type { Language } from '#domain/language.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { readPaper } from '#platform/paperReading.ts';
import { mayVerify, verifyPaper } from '#platform/paperVerifying.ts';
import { verdictView } from '#widgets/verdictView.ts';
import { answerCard } from './answerCard.ts';
import { cameraBox } from './cameraBox.ts';
import { button, element } from './element.ts';
import { languageNames, type PageWords, wordsIn } from './pageTexts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What reads, and what is told of it. */
interface Reading {
  readonly words: PageWords;
  readonly verifyText: (text: string) => void;
  readonly verifyFile: (bytes: Bytes) => void;
}

const textBox = ({ words: { t }, verifyText }: Reading): HTMLElement => {
  const area = element('textarea', { id: 'text', rows: '4', spellcheck: 'false', 'aria-describedby': 'text-hint' });
  const submit = (): void => {
    if (area.value.trim() !== '') verifyText(area.value);
    area.value = '';
  };
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  return element(
    'section',
    {},
    element('h2', {}, t('text.title')),
    element('label', { for: 'text' }, t('text.label')),
    element('p', { id: 'text-hint' }, t('text.hint')),
    area,
    button(t('text.verify'), submit),
  );
};

const fileBox = ({ words: { t }, verifyFile }: Reading): HTMLElement => {
  const accept = '.png,.jpg,.jpeg,.webp,.json,.txt';
  const input = element('input', { type: 'file', accept, hidden: true });
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) verifyFile(new Uint8Array(await file.arrayBuffer()));
  };
  input.addEventListener('change', () => {
    void read(input.files?.[0]);
    input.value = '';
  });
  document.ondragover = (event) => event.preventDefault();
  document.ondrop = (event) => {
    event.preventDefault();
    void read(event.dataTransfer?.files[0]);
  };
  return element(
    'section',
    {},
    element('h2', {}, t('file.title')),
    element('p', {}, t('file.hint')),
    button(t('file.open'), () => input.click()),
    input,
  );
};

const issuerBox = ({ page, format }: PageWords, { keys, madeOn }: PageKeys): HTMLElement => {
  const rows = keys.map(({ id, workshop, startedAt }) =>
    element(
      'li',
      {},
      ...(workshop === '' ? [] : [element('bdi', {}, workshop)]),
      element('span', { class: 'code' }, id.match(/.{4}/g)?.join(' ') ?? id),
      element('span', {}, page('since', { date: format.date(startedAt.slice(0, 10) as CalendarDate) })),
    ),
  );
  return element(
    'footer',
    {},
    element('h2', {}, page('issuer')),
    element('ul', {}, ...rows),
    element('p', {}, page('issuerText', { date: format.date(madeOn) })),
  );
};

const languageBox = ({ page, language }: PageWords, onChoose: (language: Language) => void): HTMLElement =>
  element(
    'nav',
    { 'aria-label': page('language') },
    ...languageNames.map(([one, name]) =>
      button(name, () => onChoose(one), { lang: one, 'aria-pressed': String(one === language) }),
    ),
  );

/** The answer's place, and what puts answers there. */
const answers = (words: PageWords, { keys }: PageKeys): Reading & { readonly status: HTMLElement } => {
  const { t, page } = words;
  const status = element('div', { role: 'status', class: 'status' }, element('p', {}, t('none')));
  const verifyText = async (text: string): Promise<void> => {
    const view = verdictView(await verifyPaper(text, { keys }), words, { keys, hasRegister: false });
    const print = button(page('print'), () => window.print());
    status.replaceChildren(answerCard(view, words), print);
  };
  const verifyFile = async (bytes: Bytes): Promise<void> => {
    const read = await readPaper(bytes);
    if (read.ok) await verifyText(read.text);
    else status.replaceChildren(element('p', { class: 'trouble' }, t(`file.${read.trouble}`)));
  };
  return { words, status, verifyText: (text) => void verifyText(text), verifyFile: (bytes) => void verifyFile(bytes) };
};

/** A hand scanner types wherever one is: what it types is led to the field. */
const leadTyping = (): void => {
  document.onkeydown = (event) => {
    const isSign = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isSign && event.target === document.body) document.getElementById('text')?.focus();
  };
};

const mainOf = (words: PageWords, ways: readonly HTMLElement[], status: HTMLElement): HTMLElement => {
  if (!mayVerify()) return element('main', {}, element('p', { class: 'trouble', role: 'alert' }, words.page('cannot')));
  const columns = element('div', { class: 'columns' }, element('div', { class: 'ways' }, ...ways), status);
  return element('main', {}, element('p', { class: 'intro' }, words.page('intro')), columns);
};

/** Builds the page in a language; built anew when another is chosen. */
export const showPage = (keys: PageKeys, language: Language): void => {
  const words = wordsIn(language);
  const { page } = words;
  const reading = answers(words, keys);
  const camera = cameraBox(words, reading.verifyText);
  const choose = (chosen: Language): void => {
    camera.stop();
    showPage(keys, chosen);
  };
  const title = element('h1', {}, page('title'));
  const whose = keys.workshop === '' ? [] : [element('p', {}, page('of', { workshop: keys.workshop }))];
  const head = element('header', {}, element('div', {}, title, ...whose), languageBox(words, choose));
  const main = mainOf(words, [camera.box, textBox(reading), fileBox(reading)], reading.status);
  document.documentElement.lang = language;
  document.title = [page('title'), keys.workshop].filter(Boolean).join(' · ');
  leadTyping();
  document.body.replaceChildren(head, main, issuerBox(words, keys));
};

/** What is shown of a page in which nobody put keys. */
export const showNoKeys = (language: Language): void => {
  document.documentElement.lang = language;
  document.body.replaceChildren(element('main', {}, element('p', { role: 'alert' }, wordsIn(language).page('noKeys'))));
};
