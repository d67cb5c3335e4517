/** The register of instruments: entering, correcting, taking out of use and back. One is never deleted: orders name it. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { type Instrument, type InstrumentInput, instrumentInputSchema } from './instrument.ts';

/** Id of an instrument. */
export type InstrumentId = Instrument['id'];

/** What the user saves: `id` and `rev` null for a new one, else as it was opened. */
export interface InstrumentToSave {
  readonly id: InstrumentId | null;
  readonly rev: number | null;
  readonly input: InstrumentInput;
}

/** An instrument as the user opened it. */
export interface OpenedInstrument {
  readonly id: InstrumentId;
  readonly rev: number;
}

/** An instrument of which nothing is said yet. */
export const blankInstrument: InstrumentInput = { code: '', name: '', make: '', model: '', serial: '', notes: '' };

const codeProblems = (code: string, own: InstrumentId | null, all: readonly Instrument[]): readonly Problem[] => {
  const wanted = code.toLowerCase();
  const other = all.find((each) => each.id !== own && each.archivedOn === null && each.code.toLowerCase() === wanted);
  return other === undefined ? [] : [error('instrumentCodeTaken', 'code', { code: other.code, name: other.name })];
};

/**
 * Saves an instrument; answers its id. `all` are all of them. Problems: those of the fields, `instrumentCodeTaken`
 * (letter case aside, by another in use), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideSaveInstrument = (
  all: readonly Instrument[],
  { id, rev, input }: InstrumentToSave,
  context: Context,
): Result<Decision<InstrumentId>> => {
  const checked = checkedInput(instrumentInputSchema, input);
  if (!checked.ok) return checked;
  const stored = all.find((each) => each.id === id) ?? null;
  const problems = [...(id === null ? [] : staleness(stored, rev ?? 0)), ...codeProblems(checked.value.code, id, all)];
  return decideUnless(problems, context, () => {
    const after: Instrument =
      stored === null
        ? { ...checked.value, ...newRow(context), id: context.newId(), archivedOn: null, isSample: false }
        : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('instruments', stored, after)] };
  });
};

/**
 * Takes an instrument out of use as of today: it is not offered any more, its code is free, and what was measured with it
 * stays as it is. Problems: `instrumentArchived` already, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideArchiveInstrument = (
  stored: Instrument | null,
  { rev }: OpenedInstrument,
  context: Context,
): Result<Decision<InstrumentId>> => {
  const isArchived = stored !== null && stored.archivedOn !== null;
  const problems = [...staleness(stored, rev), ...(isArchived ? [error('instrumentArchived')] : [])];
  return decideUnless(problems, context, () => moved(stored, { archivedOn: context.today }, context));
};

/**
 * Puts an instrument back into use. Problems: `instrumentNotArchived`, `instrumentCodeTaken` (its code was given to
 * another meanwhile), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideRestoreInstrument = (
  all: readonly Instrument[],
  { id, rev }: OpenedInstrument,
  context: Context,
): Result<Decision<InstrumentId>> => {
  const stored = all.find((each) => each.id === id) ?? null;
  const problems = [
    ...staleness(stored, rev),
    ...(stored !== null && stored.archivedOn === null ? [error('instrumentNotArchived')] : []),
    ...codeProblems(stored?.code ?? '', id, all),
  ];
  return decideUnless(problems, context, () => moved(stored, { archivedOn: null }, context));
};

const moved = (
  stored: Instrument | null,
  columns: Pick<Instrument, 'archivedOn'>,
  context: Context,
): Decision<InstrumentId> => {
  if (stored === null) throw new Error('An instrument that is not there passed the check.');
  return { value: stored.id, changes: [changeOf('instruments', stored, revised(stored, columns, context))] };
};
