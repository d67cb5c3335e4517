/**
 * Who confirms a repair: the next operator (49 CFR 396.13), and that is somebody else than who signed the repair. Only
 * where nobody else may take the machine on does the repairer confirm it too, and is then shown to be the same person.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem } from '#kernel/result.ts';
import type { Defect } from './defect.ts';
import type { Equipment } from './equipment.ts';
import { mayTakeOn } from './operating.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import type { Settings } from './settings.ts';

const nameKey = (name: string): string => name.trim().toLowerCase();

/** Whether the name is that of who signed the repair; letter case and blanks aside. */
export const isRepairer = ({ repair }: Pick<Defect, 'repair'>, name: string): boolean =>
  repair !== null && nameKey(name) !== '' && nameKey(repair.by) === nameKey(name);

/** Whether repair and confirmation bear the same name. */
export const isConfirmedBySame = (defect: Pick<Defect, 'repair' | 'confirmation'>): boolean =>
  defect.confirmation !== null && isRepairer(defect, defect.confirmation.by);

/** What is known of those who might take a machine on. */
export interface OperatorsAsked {
  readonly people: Iterable<Person>;
  readonly machine: Equipment;
  readonly qualificationsOf: (id: Person['id']) => readonly Qualification[];
  readonly settings: Pick<Settings, 'checks'>;
  readonly today: CalendarDate;
}

/** Names of those who may take the machine on today. */
export const operatorNames = ({ people, qualificationsOf, ...asked }: OperatorsAsked): readonly string[] =>
  [...people]
    .filter((person) => mayTakeOn({ ...asked, person, qualifications: qualificationsOf(person.id) }).isAllowed)
    .map(({ name }) => name);

/**
 * What speaks against a confirmation in a name: `confirmedByRepairer` (param `name`) where another may take the machine
 * on, else the same to be confirmed as `confirmedBySame`.
 */
export const confirmerProblems = (
  defect: Defect,
  { by, operators }: { readonly by: string; readonly operators: readonly string[] },
): readonly Problem[] => {
  if (!isRepairer(defect, by)) return [];
  const hasOther = operators.some((name) => !isRepairer(defect, name));
  return [
    (hasOther ? error : confirm)(hasOther ? 'confirmedByRepairer' : 'confirmedBySame', 'by', { name: by.trim() }),
  ];
};
