/** Taking back that a machine was taken out of a programme: it counts on from where it counted before. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import type { Assignment, Programme } from './programme.ts';

/** What the decision needs: null where there is no such row. */
export interface ResumingState {
  readonly assignment: Assignment | null;
  readonly equipment: Equipment | null;
  readonly programme: Programme | null;
  /** The machine's assignments, ended ones too. */
  readonly assignments: readonly Assignment[];
}

const placeProblems = ({ assignment, equipment, programme, assignments }: ResumingState): readonly Problem[] => {
  const isUnder = assignments.some(
    ({ programmeId, endedOn }) => programmeId === assignment?.programmeId && endedOn === null,
  );
  return [
    ...(isUnder ? [error('underProgrammeAlready')] : []),
    ...(equipment !== null && equipment.archivedOn !== null ? [error('equipmentArchived')] : []),
    ...(programme !== null && programme.archivedOn !== null ? [error('programmeArchived')] : []),
  ];
};

/**
 * Puts a machine back under a programme it was taken out of, with the baseline it had. Problems:
 * `underProgrammeAlready` (it never left, or came under the programme anew meanwhile), `equipmentArchived`,
 * `programmeArchived`, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideResumeAssignment = (
  state: ResumingState,
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'Assignment'>>> => {
  const { assignment } = state;
  return decideUnless([...staleness(assignment, input.rev), ...placeProblems(state)], context, () => {
    if (assignment === null) throw new Error('An assignment that is not there passed the check.');
    const resumed = revised(assignment, { endedOn: null }, context);
    return { value: assignment.id, changes: [changeOf('assignments', assignment, resumed)] };
  });
};
