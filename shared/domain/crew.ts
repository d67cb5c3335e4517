/**
 * Crew: who looks after a machine. One person (keeper, 责任人), or several of whom one is the chief (机长). The chief
 * stands apart from the members; there are no members without a chief.
 */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import type { Person } from './person.ts';

/** What the user saves. `memberIds` besides the chief. */
export interface CrewToSave {
  readonly equipmentId: EquipmentId;
  readonly rev: number;
  readonly chiefId: Person['id'] | null;
  readonly memberIds: readonly Person['id'][];
}

/** Who looks after a machine, by person: only those still here. */
export interface Crew {
  readonly chief: Person | null;
  readonly members: readonly Person[];
}

const isHere = (person: Person | undefined): person is Person => person !== undefined && person.archivedOn === null;

/** The people of a machine's crew who are not archived. */
export const crewOf = (
  { crew }: Pick<Equipment, 'crew'>,
  people: Pick<ReadonlyMap<Person['id'], Person>, 'get'>,
): Crew => {
  const chief = crew.chiefId === null ? undefined : people.get(crew.chiefId);
  return { chief: isHere(chief) ? chief : null, members: crew.memberIds.map((id) => people.get(id)).filter(isHere) };
};

/** Whether a person looks after the machine, as its keeper, chief or member. */
export const isInCrew = ({ crew }: Pick<Equipment, 'crew'>, id: Person['id']): boolean =>
  crew.chiefId === id || crew.memberIds.includes(id);

const nameProblems = (ids: readonly Person['id'][], people: readonly Person[]): readonly Problem[] =>
  ids.every((id) => isHere(people.find((person) => person.id === id))) ? [] : [error('personGone', 'memberIds')];

/**
 * Saves who looks after a machine; answers its id. Whoever is named twice is named once. Problems: `crewWithoutChief`,
 * `personGone`, `equipmentArchived`, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSaveCrew = (
  { stored, people }: { readonly stored: Equipment | null; readonly people: readonly Person[] },
  { equipmentId, rev, chiefId, memberIds }: CrewToSave,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const members = [...new Set(memberIds)].filter((id) => id !== chiefId);
  const problems = [
    ...staleness(stored, rev),
    ...(stored !== null && stored.archivedOn !== null ? [error('equipmentArchived')] : []),
    ...(chiefId === null && members.length > 0 ? [error('crewWithoutChief', 'chiefId')] : []),
    ...nameProblems(chiefId === null ? members : [chiefId, ...members], people),
  ];
  return decideUnless(problems, context, () => {
    const after = stored === null ? null : revised(stored, { crew: { chiefId, memberIds: members } }, context);
    return { value: equipmentId, changes: [changeOf('equipment', stored, after)] };
  });
};
