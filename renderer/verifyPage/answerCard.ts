import type { VerdictLook, VerdictView } from '#widgets/verdictView.ts';
import { element, sign } from './element.ts';
import type { PageWords } from './pageTexts.ts';

const circle = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0';

/** What each answer is drawn with, so that it is told without its colour. */
const signs: Readonly<Record<VerdictLook, string>> = {
  valid: `${circle}M8 12.5l3 3l5 -6`,
  void: `${circle}M5.7 5.7l12.6 12.6`,
  replaced: 'M4 4h7v7h-7zM13 13h7v7h-7zM20 11v-3a2 2 0 0 0 -2 -2h-3M4 13v3a2 2 0 0 0 2 2h3',
  altered: 'M12 3l9.5 17h-19zM12 10v4M12 17v.1',
  unknownIssuer: `${circle}M12 16.5v.1M12 13.5a2 2 0 0 0 .9 -3.8a2 2 0 0 0 -2.4 .5`,
  notACertificate: 'M14 3v5h5M7 3h7l5 5v13h-14v-18zM10 12l4 4M14 12l-4 4',
};

/** The answer: a colour, a sign and a word, what to do, and what was signed. */
export const answerCard = (view: VerdictView, { t }: PageWords): HTMLElement => {
  const rows = view.rows.map(({ label, value, isCode }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      element('td', isCode ? { class: 'code' } : {}, element('bdi', {}, value)),
    ),
  );
  const table = element(
    'table',
    {},
    element('caption', {}, view.isProven ? t('core') : t('unproven')),
    element('tbody', {}, ...rows),
  );
  const words = element(
    'div',
    {},
    element('h2', {}, view.word),
    element('p', { class: 'said' }, view.said),
    element('p', {}, view.advice),
    ...(view.note === null ? [] : [element('p', {}, view.note)]),
  );
  return element(
    'section',
    { class: 'card', 'data-look': view.look },
    element('div', { class: 'answer' }, sign(signs[view.look]), words),
    ...(rows.length === 0 ? [] : [table]),
  );
};
