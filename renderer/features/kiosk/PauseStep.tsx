import { IconPlayerPlay, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckSection } from '#domain/checkTemplate.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import type { Stop } from './checkStops.ts';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { start } from './kioskSession.ts';
import type { CheckFrame } from './OpenCheck.tsx';

interface PauseStepProps {
  readonly frame: CheckFrame;
  readonly section: CheckSection;
  readonly next: Stop | undefined;
  readonly onGoOn: () => void;
}

/** Between two parts of a shift lies work: the check stays open, and the operator comes back to it. */
export const PauseStep = ({ frame, section, next, onGoOn }: PauseStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const text = useLocalText();
  const { go } = useKiosk();
  const nextName = next === undefined ? '' : text(next.section.name);
  return (
    <Frame
      {...frame}
      title={t('partDone', { section: text(section.name) })}
      actions={
        <>
          <BigButton size="large" icon={<IconPlayerPlay size={36} aria-hidden />} onPress={onGoOn}>
            {t('goOnNow', { section: nextName })}
          </BigButton>
          <BigButton
            size="large"
            tone="main"
            icon={<IconUserOff size={40} aria-hidden />}
            second={second((other) => other('toWork'))}
            onPress={() => go(start)}
          >
            {t('toWork')}
          </BigButton>
        </>
      }
    >
      <p className={styles['look']}>{t('comeBackFor', { section: nextName })}</p>
    </Frame>
  );
};
