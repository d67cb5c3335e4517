import { IconLock, IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakeOnInput } from '#domain/checkTaking.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { MayTakeOn } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { MachineLine } from './MachineLine.tsx';
import { OverrideStep } from './OverrideStep.tsx';

interface GateStepProps {
  readonly machine: Equipment;
  readonly operator: Person;
  readonly refusal: Extract<MayTakeOn, { isAllowed: false }>;
  readonly onOverride: (override: NonNullable<TakeOnInput['override']>) => void;
}

/** Why this operator may not take this machine on; a manager may let them, by name and reason. */
export const GateStep = ({ machine, operator, refusal, onOverride }: GateStepProps) => {
  const { t } = useTranslation('kiosk');
  const { t: common } = useTranslation();
  const second = useSecond();
  const format = useFormat();
  const { go } = useKiosk();
  const [isOverriding, setOverriding] = useState(false);
  if (isOverriding) {
    return <OverrideStep machine={machine} onBack={() => setOverriding(false)} onOverride={onOverride} />;
  }
  const { why, on } = refusal;
  const params = {
    name: operator.name,
    kind: common(`kind.${machine.kind}`),
    date: on === null ? '' : format.date(on),
  };
  return (
    <Frame
      title={t('mayNot')}
      head={<MachineLine machine={machine} also={[operator.name]} />}
      onBack={() => go({ at: 'operator', machineId: machine.id })}
      actions={
        <BigButton
          size="large"
          icon={<IconUserShield size={40} aria-hidden />}
          second={second((other) => other('managerLets'))}
          onPress={() => setOverriding(true)}
        >
          {t('managerLets')}
        </BigButton>
      }
    >
      <div role="alert" className={styles['trouble']}>
        <IconLock size={48} aria-hidden />
        <p>{t(`why.${why}`, params)}</p>
      </div>
    </Frame>
  );
};
