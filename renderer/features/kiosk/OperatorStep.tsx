import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { isKnownByName } from '#domain/personAccess.ts';
import { useSecond } from './Both.tsx';
import controls from './Controls.module.css';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { operatorsFor } from './kioskView.ts';
import { MachineLine } from './MachineLine.tsx';
import { PersonTiles } from './PersonTiles.tsx';
import { PinPad, withPin } from './PinPad.tsx';
import { ScanButton } from './ScanButton.tsx';
import { ScanStep } from './ScanStep.tsx';
import { scanned } from './scanned.ts';
import { useKeys } from './useKeys.ts';

/** Who takes the machine on: by badge, or by name and PIN. */
export const OperatorStep = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const { fleet, go } = useKiosk();
  const [named, setNamed] = useState<Person | null>(null);
  const [hasCamera, showCamera] = useState(false);
  const [refusal, refuse] = useState<string | null>(null);
  const enter = ({ id }: Person) => go({ at: 'takeOn', machineId: machine.id, operatorId: id });
  const look = (text: string) => {
    showCamera(false);
    const found = scanned(fleet, text);
    if (found.kind === 'person') enter(found.person);
    else if (found.kind === 'machine') go({ at: 'operator', machineId: found.machine.id });
    else refuse(t('badgeUnknown'));
  };
  useKeys({ onScan: look });
  const choose = (person: Person) => {
    if (isKnownByName(person, fleet.settings.checks)) enter(person);
    else if (person.pin === null) refuse(t('proofNeeded', { name: person.name }));
    else setNamed(person);
  };
  const asked = named === null ? undefined : withPin(named);
  if (asked !== undefined) {
    return (
      <Frame
        title={t('pinOf', { name: asked.name })}
        head={<MachineLine machine={machine} />}
        onBack={() => setNamed(null)}
      >
        <PinPad person={asked} submit={t('goOn')} onRight={() => enter(asked)} />
      </Frame>
    );
  }
  const head = <MachineLine machine={machine} />;
  if (hasCamera) return <ScanStep head={head} onText={look} onBack={() => showCamera(false)} />;
  const people = operatorsFor(fleet, machine);
  return (
    <Frame
      title={t('whoAreYou')}
      secondTitle={second((other) => other('whoAreYou'))}
      head={head}
      onBack={() => go({ at: 'machine' })}
    >
      <div className={controls['search']}>
        <p className={styles['lead']}>{people.length === 0 ? t('nobody') : t('scanOrTap')}</p>
        <ScanButton onPress={() => showCamera(true)} />
      </div>
      {refusal !== null && (
        <p role="alert" className={styles['alarm']}>
          {refusal}
        </p>
      )}
      <PersonTiles people={people} onChoose={choose} />
    </Frame>
  );
};
