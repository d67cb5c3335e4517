/** How a person is known at the shared screen: by the code of their badge, or by name and PIN. */
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { ChecksSettings } from './checksSettings.ts';
import type { Context } from './context.ts';
import { isOperator } from './operating.ts';
import type { Person } from './person.ts';

/** What is saved: `badge` empty takes the badge away; `pin` as it was hashed, null takes it away, left out leaves it. */
export interface AccessToSave {
  readonly personId: Person['id'];
  readonly rev: number;
  readonly badge: string;
  readonly pin?: Person['pin'];
}

const longestBadge = 60;

/** Scanners differ in letter case and may send a line end. */
const badgeKey = (code: string): string => code.trim().toLowerCase();

/** The person in service with this badge; null when there is none, and for a blank code. Letter case does not matter. */
export const personByBadge = (people: Iterable<Person>, code: string): Person | null => {
  const key = badgeKey(code);
  if (key === '') return null;
  for (const person of people) if (person.archivedOn === null && badgeKey(person.badge) === key) return person;
  return null;
};

/** Whether a person is taken at their word at the shared screen: they have no PIN, and the workshop asks for none. */
export const isKnownByName = (
  { pin }: Pick<Person, 'pin'>,
  { signOnByProof = false }: Pick<ChecksSettings, 'signOnByProof'>,
): boolean => pin === null && !signOnByProof;

/** Operators in service who have neither badge nor PIN: where proof is asked for, they cannot sign on. */
export const withoutProof = (people: Iterable<Person>): readonly Person[] =>
  [...people].filter(
    (person) => person.archivedOn === null && isOperator(person) && person.pin === null && person.badge === '',
  );

/** One digit again and again, or digits that follow one another up or down, are the first that are tried. */
const isEasy = (pin: string): boolean => {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  return [0, 1, -1].some((step) => steps.every((taken) => taken === step));
};

/** `pinDigits` when a PIN is not four to twelve digits; to confirm, `pinEasy` when it is 1111, 1234 or the like. */
export const pinProblems = (pin: string): readonly Problem[] => {
  if (!/^\d{4,12}$/.test(pin)) return [error('pinDigits', 'pin')];
  return isEasy(pin) ? [confirm('pinEasy', 'pin')] : [];
};

const badgeProblems = (badge: string, personId: Person['id'], people: readonly Person[]): readonly Problem[] => {
  if (badge.length > longestBadge) return [error('tooLong', 'badge', { maximum: longestBadge })];
  const other = personByBadge(
    people.filter(({ id }) => id !== personId),
    badge,
  );
  return other === null ? [] : [error('badgeTaken', 'badge', { name: other.name })];
};

/**
 * Saves badge and PIN of a person; answers the id. `people` are all persons. Problems: `badgeTaken` (param `name`),
 * `tooLong`, `personArchived`, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSaveAccess = (
  people: readonly Person[],
  { personId, rev, badge, pin }: AccessToSave,
  context: Context,
): Result<Decision<Person['id']>> => {
  const stored = people.find(({ id }) => id === personId) ?? null;
  const code = badge.trim();
  const problems = [
    ...staleness(stored, rev),
    ...(stored !== null && stored.archivedOn !== null ? [error('personArchived')] : []),
    ...badgeProblems(code, personId, people),
  ];
  return decideUnless(problems, context, () => {
    if (stored === null) throw new Error('A person who is not there passed the check.');
    const columns = { badge: code, ...(pin === undefined ? {} : { pin }) };
    return { value: personId, changes: [changeOf('people', stored, revised(stored, columns, context))] };
  });
};
