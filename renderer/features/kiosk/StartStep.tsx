import { IconMoon, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notUsed } from '#data/commands/notUsed.ts';
import { takeOn } from '#data/commands/takeOn.ts';
import type { TakeOnInput } from '#domain/checkTaking.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import type { Offer } from './kioskView.ts';
import { LapsedNote } from './LapsedNote.tsx';
import { MachineLine } from './MachineLine.tsx';
import { type Figures, meterValuesOf, ReadingPad } from './ReadingPad.tsx';
import { Troubles } from './Troubles.tsx';
import { useDeed } from './useDeed.ts';

interface StartStepProps {
  readonly machine: Equipment;
  readonly operator: Person;
  readonly offer: Offer;
  readonly override: TakeOnInput['override'];
}

/** What the meters show; then the check begins. Or the machine is not used today. */
export const StartStep = ({ machine, operator, offer, override }: StartStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const text = useLocalText();
  const { fleet, go } = useKiosk();
  const { run, problems, isRunning, clear } = useDeed();
  const [figures, setFigures] = useState<Figures>({});
  const meters = fleet.metersOf(machine.id);
  const { template, day, shiftId } = offer;
  const place = { equipmentId: machine.id, checkTemplateId: template.id, day, shiftId, operatorId: operator.id };
  const here = { machineId: machine.id, operatorId: operator.id };
  const begin = async () => {
    const checkId = await run(takeOn, { ...place, meters: meterValuesOf(figures), override });
    if (checkId !== null) go({ at: 'check', ...here, checkId });
  };
  const leave = async () => {
    if ((await run(notUsed, place)) !== null) go({ at: 'notUsed', ...here });
  };
  return (
    <Frame
      title={meters.length === 0 ? text(template.name) : t('whatShows')}
      secondTitle={meters.length === 0 ? null : second((other) => other('whatShows'))}
      head={<MachineLine machine={machine} also={[text(template.name), operator.name]} />}
      onBack={() => go({ at: 'operator', machineId: machine.id })}
      actions={
        <>
          <BigButton
            size="large"
            icon={<IconMoon size={36} aria-hidden />}
            isDisabled={isRunning}
            second={second((other) => other('notUsedToday'))}
            onPress={() => void leave()}
          >
            {t('notUsedToday')}
          </BigButton>
          <BigButton
            size="large"
            tone="main"
            icon={<IconPlayerPlay size={40} aria-hidden />}
            isDisabled={isRunning}
            second={second((other) => other('beginCheck'))}
            onPress={() => void begin()}
          >
            {t('beginCheck')}
          </BigButton>
        </>
      }
    >
      {meters.length === 0 ? (
        <>
          <p className={styles['lead']}>{t('noMeter')}</p>
          <LapsedNote machine={machine} />
          <Troubles problems={problems} />
        </>
      ) : (
        <ReadingPad
          meters={meters}
          figures={figures}
          onChange={(next) => {
            clear();
            setFigures(next);
          }}
          onEnter={() => void begin()}
        >
          <LapsedNote machine={machine} />
          <Troubles problems={problems} />
        </ReadingPad>
      )}
    </Frame>
  );
};
