import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakeOnInput } from '#domain/checkTaking.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { BigButton } from './BigButton.tsx';
import controls from './Controls.module.css';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { managersWithPin } from './kioskView.ts';
import { MachineLine } from './MachineLine.tsx';
import { PersonTiles } from './PersonTiles.tsx';
import { PinPad, withPin } from './PinPad.tsx';

interface OverrideStepProps {
  readonly machine: Equipment;
  readonly onBack: () => void;
  readonly onOverride: (override: NonNullable<TakeOnInput['override']>) => void;
}

/** A manager lets an operator take the machine on: who, proved by PIN, and why. It stays on record. */
export const OverrideStep = ({ machine, onBack, onOverride }: OverrideStepProps) => {
  const { t } = useTranslation('kiosk');
  const { fleet } = useKiosk();
  const [manager, choose] = useState<Person | null>(null);
  const [isProved, setProved] = useState(false);
  const head = <MachineLine machine={machine} />;
  const asked = manager === null ? undefined : withPin(manager);
  if (manager !== null && isProved) {
    return <ReasonStep head={head} onBack={onBack} onReason={(reason) => onOverride({ by: manager.id, reason })} />;
  }
  if (asked !== undefined) {
    return (
      <Frame title={t('pinOf', { name: asked.name })} head={head} onBack={() => choose(null)}>
        <PinPad person={asked} submit={t('goOn')} onRight={() => setProved(true)} />
      </Frame>
    );
  }
  const managers = managersWithPin(fleet);
  return (
    <Frame title={t('whichManager')} head={head} onBack={onBack}>
      {managers.length === 0 && <p className={styles['lead']}>{t('noManagerPin')}</p>}
      <PersonTiles people={managers} onChoose={choose} />
    </Frame>
  );
};

const reasons = ['supervised', 'renewalUnderWay', 'emergency', 'moveOnly'] as const;

interface ReasonStepProps {
  readonly head: React.ReactNode;
  readonly onBack: () => void;
  readonly onReason: (reason: string) => void;
}

const ReasonStep = ({ head, onBack, onReason }: ReasonStepProps) => {
  const { t } = useTranslation('kiosk');
  const [words, setWords] = useState('');
  return (
    <Frame
      title={t('whyLet')}
      head={head}
      onBack={onBack}
      actions={
        <BigButton size="large" tone="main" isDisabled={words.trim() === ''} onPress={() => onReason(words.trim())}>
          {t('letTakeOn')}
        </BigButton>
      }
    >
      <div className={controls['chips']}>
        {reasons.map((reason) => (
          <BigButton
            key={reason}
            isPressed={words === t(`reason.${reason}`)}
            onPress={() => setWords(t(`reason.${reason}`))}
          >
            {t(`reason.${reason}`)}
          </BigButton>
        ))}
      </div>
      <input
        className={controls['field']}
        aria-label={t('whyLet')}
        placeholder={t('orType')}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </Frame>
  );
};
