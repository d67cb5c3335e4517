import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { CheckStep } from './CheckStep.tsx';
import { type Kiosk, useKiosk } from './kioskContext.ts';
import type { Place } from './kioskSession.ts';
import { LanguageStep } from './LanguageStep.tsx';
import { LeaveStep } from './LeaveStep.tsx';
import { MachineStep } from './MachineStep.tsx';
import { NotUsedStep } from './NotUsedStep.tsx';
import { OperatorStep } from './OperatorStep.tsx';
import { TakeOnStep } from './TakeOnStep.tsx';

/** The step a place stands for; the choice of machine when machine or operator are no longer there. */
export const Step = ({ place }: { readonly place: Place }) => {
  const { fleet } = useKiosk();
  if (place.at === 'language') return <LanguageStep />;
  if (place.at === 'leave') return <LeaveStep />;
  if (place.at === 'machine') return <MachineStep />;
  const machine = machineOf(fleet, place.machineId);
  if (machine === undefined) return <MachineStep />;
  if (place.at === 'operator') return <OperatorStep machine={machine} />;
  const operator = operatorOf(fleet, place.operatorId);
  if (operator === undefined) return <OperatorStep machine={machine} />;
  switch (place.at) {
    case 'takeOn':
      return <TakeOnStep machine={machine} operator={operator} />;
    case 'check':
      return <CheckStep machine={machine} operator={operator} checkId={place.checkId} />;
    case 'notUsed':
      return <NotUsedStep machine={machine} operator={operator} />;
  }
};

const machineOf = ({ equipment }: Kiosk['fleet'], id: Equipment['id']): Equipment | undefined => {
  const machine = equipment.get(id);
  return machine?.archivedOn === null ? machine : undefined;
};

const operatorOf = ({ people }: Kiosk['fleet'], id: Person['id']): Person | undefined => {
  const person = people.get(id);
  return person?.archivedOn === null ? person : undefined;
};
