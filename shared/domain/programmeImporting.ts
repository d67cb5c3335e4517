/** Taking in a programme file: a programme of its own, its parts matched by number and unit or made. All of it, or nothing. */
import { confirm, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Language, LocalText } from './language.ts';
import type { Part } from './part.ts';
import type { Programme, ProgrammeLevel } from './programme.ts';
import { decideCreateProgramme, type ProgrammeId } from './programmeCreation.ts';
import type { FilePart, ProgrammeFile } from './programmeFile.ts';

/** What is to be taken in. */
export interface ProgrammeImport {
  readonly file: ProgrammeFile;
  /** The name it is to bear here. */
  readonly name: LocalText;
  /** Why it is as it is: where it came from. */
  readonly reason: string;
}

/** What is known of the workshop that takes it in. */
export interface ImportState {
  readonly programmes: readonly Programme[];
  readonly parts: readonly Part[];
  readonly language: Language;
}

/** What becomes of the parts a file names. */
export interface PartMatches {
  /** Parts in use here, by the number in the file. */
  readonly known: ReadonlyMap<string, Part>;
  /** To be made. */
  readonly missing: readonly FilePart[];
  /** Numbers that another part bears here, kept in another unit: what the file means cannot be said. */
  readonly unclear: readonly string[];
}

const sameNumber = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The parts of a file matched with those in use by number, letter case aside, and unit. */
export const partMatches = (wanted: readonly FilePart[], parts: readonly Part[]): PartMatches => {
  const known = new Map<string, Part>();
  const missing: FilePart[] = [];
  const unclear: string[] = [];
  for (const part of wanted) {
    const here = parts.find(({ number, archivedOn }) => archivedOn === null && sameNumber(number, part.number));
    if (here === undefined) missing.push(part);
    else if (here.unit === part.unit) known.set(part.number, here);
    else unclear.push(part.number);
  }
  return { known, missing, unclear };
};

const newPart = ({ number, name, unit }: FilePart, context: Context): Part => ({
  ...newRow(context),
  id: context.newId<'Part'>(),
  number,
  name,
  unit,
  reorderLevel: null,
  orderQuantity: null,
  unitCost: null,
  supplier: '',
  location: '',
  notes: '',
  archivedOn: null,
  isSample: false,
});

const levelsWith = (levels: ProgrammeFile['levels'], ids: ReadonlyMap<string, Part['id']>): readonly ProgrammeLevel[] =>
  levels.map((level) => ({
    ...level,
    tasks: level.tasks.map((task) => ({
      ...task,
      parts: task.parts.flatMap(({ part, quantity }) => {
        const partId = ids.get(part);
        return partId === undefined ? [] : [{ partId, quantity }];
      }),
    })),
  }));

/**
 * The programme of a file with its first revision, and the parts that are missing here. Its figures stand as defaults
 * until they are confirmed. Problems: those of making a programme (`programmeNameTaken`, those of the levels); to be
 * confirmed: `programmePartsUnclear` (they are left out of its tasks).
 */
export const decideImportProgramme = (
  state: ImportState,
  { file, name, reason }: ProgrammeImport,
  context: Context,
): Result<Decision<ProgrammeId>> => {
  const { known, missing, unclear } = partMatches(file.parts, state.parts);
  const made = missing.map((part) => newPart(part, context));
  const ids = new Map([...[...known].map(([number, { id }]) => [number, id] as const), ...made.map(numbered)]);
  const programme = { name, kinds: file.kinds, templateId: null, levels: levelsWith(file.levels, ids), reason };
  const created = decideCreateProgramme(state, { ...programme, needsConfirmation: true }, context);
  if (!created.ok) return created;
  return decideUnless(unclearProblems(unclear), context, () => ({
    value: created.value.value,
    changes: [...created.value.changes, ...made.map((part) => changeOf('parts', null, part))],
  }));
};

const numbered = ({ number, id }: Part): readonly [string, Part['id']] => [number, id];

const unclearProblems = (unclear: readonly string[]): readonly Problem[] =>
  unclear.length === 0 ? [] : [confirm('programmePartsUnclear', undefined, { numbers: unclear.join(', ') })];
