import { useTranslation } from 'react-i18next';
import type { Undone } from '#data/commands/undo.ts';
import type { undo as english } from '#i18n/en/undo.ts';
import { useLanguage } from '#i18n/useFormat.ts';

type Did = keyof (typeof english)['did'];

/** Names said before the rest is counted. */
const mostNamed = 3;

/** What was taken back or done again, as one sentence. */
export const useUndoWords = (): ((undone: Undone) => string) => {
  const { t, i18n } = useTranslation('undo');
  const language = useLanguage();
  return ({ way, command, names }) => {
    const named = names.slice(0, mostNamed).join(language === 'en' ? ', ' : '、');
    const left = names.length - mostNamed;
    const what = left > 0 ? t('more', { names: named, count: left }) : named;
    const key: Did = i18n.exists(`undo:did.${command}`) ? (command as Did) : 'other';
    return t(way === 'undo' ? 'takenBack' : 'doneAgain', { did: t(`did.${key}`, { what }) });
  };
};
