import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type LocalText, textIn } from '#domain/language.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { useLanguageLoaded } from '#i18n/useLanguageLoaded.ts';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';

/** A text of the screen in the second language; null when none is set. */
export const useSecond = (): ((text: (t: TFunction<'kiosk'>) => string) => string | null) => {
  const { second } = useKiosk();
  const { i18n } = useTranslation('kiosk');
  const isLoaded = useLanguageLoaded(second ?? undefined);
  return (text) => (second === null || !isLoaded ? null : text(i18n.getFixedT(second, 'kiosk')));
};

/** A text of the template, and below it the same in the second language where it has one of its own. */
export const BothTexts = ({ text }: { readonly text: LocalText }) => {
  const { second } = useKiosk();
  const first = useLocalText()(text);
  const other = second === null ? '' : textIn(text, second);
  return (
    <>
      {first}
      {other !== '' && other !== first && (
        <span className={styles['second']} lang={second ?? undefined}>
          {other}
        </span>
      )}
    </>
  );
};
