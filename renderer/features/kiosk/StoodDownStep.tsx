import { IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { start } from './kioskSession.ts';
import { MachineLine } from './MachineLine.tsx';

/** The machine must not be used, and why. */
export const StoodDownStep = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const { fleet, go } = useKiosk();
  return (
    <Frame
      title={t('mustNotBeUsed', { code: machine.code })}
      head={<MachineLine machine={machine} />}
      onBack={() => go({ at: 'machine' })}
      actions={
        <BigButton size="large" tone="main" onPress={() => go(start)}>
          {t('understood')}
        </BigButton>
      }
    >
      <div role="alert" className={styles['trouble']}>
        <IconBan size={48} aria-hidden />
        <div>
          {fleet.standDownsOf(machine.id).map(({ id, reason, by, fromOn }) => (
            <p key={id}>{t('stoodDownWhy', { reason, by, date: format.date(fromOn) })}</p>
          ))}
        </div>
      </div>
      <p className={styles['lead']}>{t('stoodDownUntil')}</p>
    </Frame>
  );
};
