/** Making a programme, renaming it, confirming its default figures, archiving it. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { EquipmentKind } from './equipment.ts';
import { type Language, type LocalText, languages } from './language.ts';
import type { Assignment, Programme, ProgrammeLevel, ProgrammeRevision } from './programme.ts';
import { contentProblems, isSameName, metersNeeded } from './programmeContent.ts';

export type ProgrammeId = Id<'Programme'>;

/** What a user says of a new programme. */
export interface NewProgramme {
  readonly name: LocalText;
  /** Kinds of equipment it is meant for; empty: any. */
  readonly kinds: readonly EquipmentKind[];
  /** Template it was copied from. */
  readonly templateId: string | null;
  readonly levels: readonly ProgrammeLevel[];
  /** Its figures are defaults that an authority or maker should confirm. */
  readonly needsConfirmation: boolean;
  /** Why it is as it is; without one, the words for a first version. */
  readonly reason?: string | undefined;
}

/** Reason of a first revision that nobody gave another one for. */
export const firstReason: Readonly<Record<Language, string>> = {
  en: 'First version',
  'zh-Hans': '首次制定',
  'zh-Hant': '首次制定',
};

const nameProblems = (name: LocalText, others: readonly Programme[]): readonly Problem[] => {
  if (languages.every((language) => (name[language] ?? '').trim() === '')) return [error('required', 'name')];
  const isTaken = others.some((other) => other.archivedOn === null && isSameName(other.name, name));
  return isTaken ? [error('programmeNameTaken', 'name')] : [];
};

/**
 * A programme with its first revision, approved by the actor and effective from today. `programmes` are all there are.
 * Problems: `required`, `programmeNameTaken`, those of the levels (`programmeWithoutLevels` …).
 */
export const decideCreateProgramme = (
  state: { readonly programmes: readonly Programme[]; readonly language: Language },
  input: NewProgramme,
  context: Context,
): Result<Decision<ProgrammeId>> =>
  decideUnless([...nameProblems(input.name, state.programmes), ...contentProblems(input.levels)], context, () => {
    const programme: Programme = {
      ...newRow(context),
      id: context.newId<'Programme'>(),
      name: input.name,
      kinds: [...input.kinds],
      meters: [...metersNeeded(input.levels)],
      templateId: input.templateId,
      needsConfirmation: input.needsConfirmation,
      archivedOn: null,
      isSample: false,
    };
    const revision: ProgrammeRevision = {
      ...newRow(context),
      id: context.newId<'ProgrammeRevision'>(),
      programmeId: programme.id,
      number: 1,
      levels: [...input.levels],
      effectiveOn: context.today,
      approvedAt: context.now,
      approvedBy: context.actor.name,
      reason: input.reason?.trim() || firstReason[state.language],
      isSample: false,
    };
    return {
      value: programme.id,
      changes: [changeOf('programmes', null, programme), changeOf('revisions', null, revision)],
    };
  });

/** Renames a programme or changes the kinds it is meant for. Its levels change only by a revision. */
export const decideSaveProgramme = (
  state: { readonly programme: Programme | null; readonly programmes: readonly Programme[] },
  input: { readonly rev: number; readonly name: LocalText; readonly kinds: readonly EquipmentKind[] },
  context: Context,
): Result<Decision<ProgrammeId>> => {
  const { programme } = state;
  const others = state.programmes.filter(({ id }) => id !== programme?.id);
  return changeProgramme(
    { programme, rev: input.rev, problems: nameProblems(input.name, others) },
    { name: input.name, kinds: [...input.kinds] },
    context,
  );
};

/** Clears the mark "default — confirm with your authority or maker". */
export const decideConfirmProgramme = (
  state: { readonly programme: Programme | null },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<ProgrammeId>> =>
  changeProgramme({ programme: state.programme, rev: input.rev, problems: [] }, { needsConfirmation: false }, context);

/** Takes a programme out of use. Refused (`programmeInUse`) while equipment is under it. */
export const decideArchiveProgramme = (
  state: { readonly programme: Programme | null; readonly assignments: readonly Assignment[] },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<ProgrammeId>> => {
  const count = state.assignments.filter(({ endedOn }) => endedOn === null).length;
  const problems = count > 0 ? [error('programmeInUse', undefined, { count })] : [];
  return changeProgramme(
    { programme: state.programme, rev: input.rev, problems },
    { archivedOn: context.today },
    context,
  );
};

const changeProgramme = (
  asked: { programme: Programme | null; rev: number; problems: readonly Problem[] },
  columns: Partial<Programme>,
  context: Context,
): Result<Decision<ProgrammeId>> => {
  const { programme } = asked;
  const problems = [...staleness(programme, asked.rev), ...asked.problems];
  return decideUnless(problems, context, () => {
    if (programme === null) throw new Error('A programme that is not there passed the check.');
    return {
      value: programme.id,
      changes: [changeOf('programmes', programme, revised(programme, columns, context))],
    };
  });
};
