/** Entering, correcting and taking out a training of a person. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import type { Person } from './person.ts';
import { type Training, type TrainingInput, trainingInputSchema } from './qualification.ts';
import type { Settings } from './settings.ts';

/** What the user saves: `id` and `rev` null for a new one, else as it was opened. */
export interface TrainingToSave {
  readonly id: Training['id'] | null;
  readonly rev: number | null;
  readonly personId: Person['id'];
  readonly input: TrainingInput;
}

/** What the decision needs. */
export interface TrainingState {
  readonly person: Person | null;
  readonly stored: Training | null;
  readonly settings: Pick<Settings, 'checks'>;
}

/** A topic taken out of the syllabus stays good for what was entered under it. */
const topicProblems = ({ topicId }: TrainingInput, { stored, settings }: TrainingState): readonly Problem[] =>
  stored?.topicId === topicId || settings.checks.syllabus.some(({ id }) => id === topicId)
    ? []
    : [error('topicUnknown', 'topicId')];

const personProblems = (person: Person | null): readonly Problem[] =>
  person === null ? [error('rowGone')] : person.archivedOn === null ? [] : [error('personArchived')];

/**
 * Saves a training; answers its id. Problems: those of the input, `topicUnknown`, `dateInFuture`, `personArchived`,
 * `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSaveTraining = (
  state: TrainingState,
  { id, rev, personId, input }: TrainingToSave,
  context: Context,
): Result<Decision<Training['id']>> => {
  const checked = checkedInput(trainingInputSchema, input);
  if (!checked.ok) return checked;
  const { person, stored } = state;
  const problems = [
    ...(id === null ? [] : staleness(stored, rev ?? 0)),
    ...personProblems(person),
    ...topicProblems(checked.value, state),
    ...(checked.value.on > context.today ? [error('dateInFuture', 'on')] : []),
  ];
  return decideUnless(problems, context, () => {
    const after: Training =
      stored === null
        ? {
            ...checked.value,
            ...newRow(context),
            id: context.newId<'Training'>(),
            personId,
            isSample: person?.isSample ?? false,
          }
        : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('trainings', stored, after)] };
  });
};

/** Takes out a training entered by mistake; the audit trail keeps it. Problems: `rowChangedMeanwhile`, `rowGone`. */
export const decideRemoveTraining = (
  stored: Training | null,
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<Training['id']>> =>
  decideUnless(staleness(stored, rev), context, () => {
    if (stored === null) throw new Error('A training that is not there passed the check.');
    return { value: stored.id, changes: [changeOf('trainings', stored, null)] };
  });
