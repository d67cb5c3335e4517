import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalMoment } from '#data/clock.ts';
import { useChecksOf } from '#data/queries/checks.ts';
import type { TakeOnInput } from '#domain/checkTaking.ts';
import type { Equipment } from '#domain/equipment.ts';
import { mayTakeOn } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import { shiftAt } from '#domain/shiftCalendar.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { BigButton } from './BigButton.tsx';
import { Frame } from './Frame.tsx';
import { GateStep } from './GateStep.tsx';
import { useKiosk } from './kioskContext.ts';
import { checkToResume, type Offer, offersFor } from './kioskView.ts';
import { MachineLine } from './MachineLine.tsx';
import { ResumeStep } from './ResumeStep.tsx';
import { StartStep } from './StartStep.tsx';
import { StoodDownStep } from './StoodDownStep.tsx';

interface TakeOnStepProps {
  readonly machine: Equipment;
  readonly operator: Person;
}

/** Whether this operator may take this machine on, and then how: the check goes on, or begins. */
export const TakeOnStep = ({ machine, operator }: TakeOnStepProps) => {
  const { fleet } = useKiosk();
  const moment = useLocalMoment();
  // In a night shift the working day is yesterday, and one before it may still be open.
  const checks = useChecksOf(machine.id, addDays(moment.day, -2));
  const [override, setOverride] = useState<TakeOnInput['override']>(null);
  const [chosen, choose] = useState<Offer | null>(null);
  const may = mayTakeOn({
    person: operator,
    machine,
    qualifications: fleet.qualificationsOf(operator.id),
    settings: fleet.settings,
    today: moment.day,
  });
  if (!may.isAllowed && override === null) {
    return <GateStep machine={machine} operator={operator} refusal={may} onOverride={setOverride} />;
  }
  if (checks === undefined) return null;
  const open = checkToResume(checks, operator.id, shiftAt(fleet.settings, moment));
  if (open !== null) return <ResumeStep machine={machine} operator={operator} check={open} override={override} />;
  if (isStoodDown(fleet.standDownsOf(machine.id))) return <StoodDownStep machine={machine} />;
  const offers = offersFor(fleet, machine, moment);
  const offer = chosen ?? (offers.length === 1 ? offers[0] : undefined);
  if (offer === undefined) return <ChooseCheck machine={machine} offers={offers} onChoose={choose} />;
  return <StartStep machine={machine} operator={operator} offer={offer} override={override} />;
};

interface ChooseCheckProps {
  readonly machine: Equipment;
  readonly offers: readonly Offer[];
  readonly onChoose: (offer: Offer) => void;
}

const ChooseCheck = ({ machine, offers, onChoose }: ChooseCheckProps) => {
  const { t } = useTranslation('kiosk');
  const text = useLocalText();
  const { go } = useKiosk();
  return (
    <Frame
      title={t(offers.length === 0 ? 'noCheckForm' : 'whichCheck')}
      head={<MachineLine machine={machine} />}
      onBack={() => go({ at: 'machine' })}
      actions={offers.map((offer) => (
        <BigButton key={offer.template.id} size="large" tone="main" onPress={() => onChoose(offer)}>
          {text(offer.template.name)}
        </BigButton>
      ))}
    />
  );
};
