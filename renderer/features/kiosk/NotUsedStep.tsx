import { IconHome, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { BigButton } from './BigButton.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { start } from './kioskSession.ts';
import { MachineLine } from './MachineLine.tsx';

/** "Not used today" is an answer too, and stands on the board. */
export const NotUsedStep = ({ machine, operator }: { readonly machine: Equipment; readonly operator: Person }) => {
  const { t } = useTranslation('kiosk');
  const { go } = useKiosk();
  return (
    <Frame
      title={t('notUsedRecorded', { code: machine.code })}
      head={<MachineLine machine={machine} also={[operator.name]} />}
      actions={
        <BigButton size="large" tone="main" icon={<IconHome size={40} aria-hidden />} onPress={() => go(start)}>
          {t('toStart')}
        </BigButton>
      }
    >
      <div className={styles['result']}>
        <IconMoon size={64} aria-hidden />
      </div>
    </Frame>
  );
};
