/** Entering, correcting and archiving a person. */
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { noAccess, type Person, type PersonInput, personInputSchema } from './person.ts';

/** What the user saves: `id` and `rev` null for a new person, else as it was opened. */
export interface PersonToSave {
  readonly id: Person['id'] | null;
  readonly rev: number | null;
  readonly input: PersonInput;
}

const nameProblems = (name: string, own: Person['id'] | null, people: readonly Person[]): readonly Problem[] =>
  people.some((person) => person.id !== own && person.archivedOn === null && person.name === name)
    ? [confirm('personNameTaken', 'name', { name })]
    : [];

const entered = (input: PersonInput, context: Context): Person => ({
  ...input,
  ...newRow(context),
  id: context.newId<'Person'>(),
  ...noAccess,
  archivedOn: null,
  isSample: false,
});

/**
 * Saves a person; answers the id. `people` are all persons. Problems: those of the input, `personNameTaken`
 * (to confirm: there are two of that name), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSavePerson = (
  people: readonly Person[],
  { id, rev, input }: PersonToSave,
  context: Context,
): Result<Decision<Person['id']>> => {
  const checked = checkedInput(personInputSchema, input);
  if (!checked.ok) return checked;
  const stored = people.find((person) => person.id === id) ?? null;
  const problems = [
    ...(id === null ? [] : staleness(stored, rev ?? 0)),
    ...nameProblems(checked.value.name, id, people),
  ];
  return decideUnless(problems, context, () => {
    const after = stored === null ? entered(checked.value, context) : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('people', stored, after)] };
  });
};

/**
 * Archives a person: offered nowhere any more, but named on all they did. Problems: `personIsActing` (the one who
 * works at this computer now), `personArchived`, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideArchivePerson = (
  stored: Person | null,
  { id, rev }: { readonly id: Person['id']; readonly rev: number },
  context: Context,
): Result<Decision<Person['id']>> => {
  const problems = [
    ...staleness(stored, rev),
    ...(stored !== null && stored.archivedOn !== null ? [error('personArchived')] : []),
    ...(id === context.actor.id ? [error('personIsActing')] : []),
  ];
  return decideUnless(problems, context, () => ({
    value: id,
    changes:
      stored === null ? [] : [changeOf('people', stored, revised(stored, { archivedOn: context.today }, context))],
  }));
};
