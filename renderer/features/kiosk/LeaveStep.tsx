import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#domain/person.ts';
import { BigButton } from './BigButton.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { start } from './kioskSession.ts';
import { managersWithPin } from './kioskView.ts';
import { PersonTiles } from './PersonTiles.tsx';
import { PinPad, withPin } from './PinPad.tsx';

/** The way back to the desk: by a manager's PIN, or freely where no manager has one. */
export const LeaveStep = () => {
  const { t } = useTranslation('kiosk');
  const { fleet, go, leave } = useKiosk();
  const [chosen, choose] = useState<Person | null>(null);
  const managers = managersWithPin(fleet);
  const asked = chosen === null ? undefined : withPin(chosen);
  if (asked !== undefined) {
    return (
      <Frame title={t('pinOf', { name: asked.name })} onBack={() => choose(null)}>
        <PinPad person={asked} submit={t('leave')} onRight={leave} />
      </Frame>
    );
  }
  if (managers.length === 0) {
    return (
      <Frame
        title={t('leaveTitle')}
        onBack={() => go(start)}
        actions={
          <BigButton size="large" tone="main" icon={<IconDoorExit size={40} aria-hidden />} onPress={leave}>
            {t('leave')}
          </BigButton>
        }
      >
        <p className={styles['lead']}>{t('leaveFreely')}</p>
      </Frame>
    );
  }
  return (
    <Frame title={t('leaveTitle')} onBack={() => go(start)}>
      <p className={styles['lead']}>{t('leaveByPin')}</p>
      <PersonTiles people={managers} onChoose={choose} />
    </Frame>
  );
};
