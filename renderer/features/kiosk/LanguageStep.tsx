import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#domain/language.ts';
import { BigButton } from './BigButton.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { useKeys } from './useKeys.ts';

const nextOf = (second: Language | null): Language | null => {
  const order = [null, ...languages];
  return order[(order.indexOf(second) + 1) % order.length] ?? null;
};

/** The first screen: one tap says in which language it goes on. */
export const LanguageStep = () => {
  const { t } = useTranslation('kiosk');
  const { t: common } = useTranslation();
  const kiosk = useKiosk();
  const [second, choose] = useState(kiosk.second);
  const begin = (language: Language) => {
    kiosk.speakBoth(language, second === language ? null : second);
    kiosk.go({ at: 'machine' });
  };
  useKeys({
    onKey: (key, isAlone) => {
      const language = languages[Number(key) - 1];
      if (isAlone && language !== undefined) begin(language);
    },
  });
  return (
    <Frame
      title={common('appName')}
      actions={languages.map((language, i) => (
        <BigButton key={language} size="large" tone="main" hotkey={`${i + 1}`} onPress={() => begin(language)}>
          <span lang={language}>{common(`language.${language}`)}</span>
        </BigButton>
      ))}
      note={
        <>
          <BigButton onPress={() => choose(nextOf(second))}>
            {t('also', { language: second === null ? t('alsoNone') : common(`language.${second}`) })}
          </BigButton>
          <BigButton icon={<IconDoorExit size={28} aria-hidden />} onPress={() => kiosk.go({ at: 'leave' })}>
            {t('leave')}
          </BigButton>
        </>
      }
    >
      <p className={styles['lead']}>{t('welcome')}</p>
    </Frame>
  );
};
