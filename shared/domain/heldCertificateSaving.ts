/** Entering, correcting and withdrawing a certificate that is held for a machine or an instrument. */
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { type HeldCertificate, type HeldCertificateInput, heldCertificateInputSchema } from './heldCertificate.ts';
import { checkedInput } from './inputProblems.ts';
import type { Instrument } from './instrument.ts';

/** Id of a held certificate. */
export type HeldId = HeldCertificate['id'];

/** Whom it is for: a machine or an instrument. */
export type HeldHolder =
  | { readonly equipmentId: Equipment['id']; readonly instrumentId: null }
  | { readonly equipmentId: null; readonly instrumentId: Instrument['id'] };

/** What the user saves: `id` and `rev` null for a new one, else as it was opened. */
export interface HeldToSave {
  readonly id: HeldId | null;
  readonly rev: number | null;
  readonly holder: HeldHolder;
  readonly input: HeldCertificateInput;
}

/** What the decision needs. */
export interface HeldState {
  /** The machine or the instrument. */
  readonly holder: Equipment | Instrument | null;
  /** All certificates of the holder. */
  readonly held: readonly HeldCertificate[];
}

/**
 * The problems of what a paper says: `heldExpiresEarly`, `heldReviewedEarly`, `heldTitleMissing` (of the kind `other`),
 * `dateInFuture` (a paper that is not issued yet is not held).
 */
export const heldInputProblems = (
  { kind, title, issuedOn, expiresOn, reviewedOn }: HeldCertificateInput,
  { today }: Pick<Context, 'today'>,
): readonly Problem[] => [
  ...(kind === 'other' && title === '' ? [error('heldTitleMissing', 'title')] : []),
  ...(issuedOn > today ? [error('dateInFuture', 'issuedOn')] : []),
  ...(expiresOn !== null && expiresOn < issuedOn ? [error('heldExpiresEarly', 'expiresOn')] : []),
  ...(reviewedOn !== null && reviewedOn > today ? [error('dateInFuture', 'reviewedOn')] : []),
  ...(reviewedOn !== null && reviewedOn < issuedOn ? [error('heldReviewedEarly', 'reviewedOn')] : []),
];

/** The problem of one that counts no more: `heldNotCurrent`. */
export const notCurrent = (held: HeldCertificate | null): readonly Problem[] =>
  held === null || held.state === 'current' ? [] : [error('heldNotCurrent')];

const holderProblems = ({ holder }: HeldState): readonly Problem[] => {
  if (holder === null) return [error('rowGone')];
  return holder.archivedOn === null ? [] : [error('holderArchived', undefined, { code: holder.code })];
};

/** A second one of the same kind and title is mostly a renewal entered the wrong way. */
const twiceProblems = ({ held }: HeldState, { kind, title }: HeldCertificateInput): readonly Problem[] => {
  const other = held.find(
    (each) => each.state === 'current' && each.kind === kind && each.title.toLowerCase() === title.toLowerCase(),
  );
  return other === undefined ? [] : [confirm('heldAlready', 'kind', { number: other.number || '–' })];
};

/** A new paper of a holder, the first of its chain unless it renews one. */
export const newHeld = (
  input: HeldCertificateInput,
  row: Pick<HeldCertificate, 'equipmentId' | 'instrumentId' | 'renewsId' | 'isSample'>,
  context: Context,
): HeldCertificate => ({
  ...input,
  ...newRow(context),
  id: context.newId<'HeldCertificate'>(),
  ...row,
  state: 'current',
});

/**
 * Saves a held certificate; answers its id. Problems: those of the input and of `heldInputProblems`, `holderArchived`
 * (param `code`), `heldNotCurrent`, `rowChangedMeanwhile`, `rowGone`; to confirm `heldAlready` (a current one of the same
 * kind and title is there: it should be renewed instead; param `number`).
 */
export const decideSaveHeld = (
  state: HeldState,
  { id, rev, holder, input }: HeldToSave,
  context: Context,
): Result<Decision<HeldId>> => {
  const checked = checkedInput(heldCertificateInputSchema, input);
  if (!checked.ok) return checked;
  const stored = state.held.find((each) => each.id === id) ?? null;
  const problems = [
    ...(id === null ? twiceProblems(state, checked.value) : staleness(stored, rev ?? 0)),
    ...holderProblems(state),
    ...notCurrent(stored),
    ...heldInputProblems(checked.value, context),
  ];
  return decideUnless(problems, context, () => {
    const isSample = state.holder?.isSample ?? false;
    const after =
      stored === null
        ? newHeld(checked.value, { ...holder, renewsId: null, isSample }, context)
        : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('heldCertificates', stored, after)] };
  });
};

/**
 * Withdraws a held certificate: it counts no more and stays on record. Problems: `heldNotCurrent`, `rowChangedMeanwhile`,
 * `rowGone`.
 */
export const decideWithdrawHeld = (
  stored: HeldCertificate | null,
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<HeldId>> =>
  decideUnless([...staleness(stored, rev), ...notCurrent(stored)], context, () => {
    if (stored === null) throw new Error('A certificate that is not there passed the check.');
    const withdrawn = revised(stored, { state: 'withdrawn' }, context);
    return { value: stored.id, changes: [changeOf('heldCertificates', stored, withdrawn)] };
  });
