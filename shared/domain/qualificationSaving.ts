/** Entering, correcting and withdrawing a person's operating certificate. */
import { addDays, addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import type { Person } from './person.ts';
import { type Qualification, type QualificationInput, qualificationInputSchema } from './qualification.ts';

/** What the user saves: `id` and `rev` null for a new one, else as it was opened. */
export interface QualificationToSave {
  readonly id: Qualification['id'] | null;
  readonly rev: number | null;
  readonly personId: Person['id'];
  readonly input: QualificationInput;
}

/** What the decision needs. */
export interface QualificationState {
  readonly person: Person | null;
  /** All certificates of all people. */
  readonly qualifications: readonly Qualification[];
  /** People, for the name of another holder. */
  readonly people: readonly Person[];
}

/** Years an operating certificate is valid in China, and months before its end in which the next is applied for (TSG Z6001). */
const chinaTerm = { years: 4, applyBeforeMonths: 3 };

/** A blank form issued on a day: valid four years less a day, the next to be applied for within the last three months. */
export const blankQualification = (issuedOn: CalendarDate): QualificationInput => ({
  kinds: [],
  number: '',
  issuer: '',
  issuedOn,
  expiresOn: addDays(addMonths(issuedOn, chinaTerm.years * 12), -1),
  reviewOn: null,
  applyBeforeMonths: chinaTerm.applyBeforeMonths,
  notes: '',
});

const dateProblems = (
  { issuedOn, expiresOn, reviewOn }: QualificationInput,
  today: CalendarDate,
): readonly Problem[] => {
  const isReviewOutside = reviewOn !== null && (reviewOn < issuedOn || (expiresOn !== null && reviewOn > expiresOn));
  return [
    ...(expiresOn !== null && expiresOn < issuedOn ? [error('qualificationExpiresEarly', 'expiresOn')] : []),
    ...(isReviewOutside ? [error('qualificationReviewOutside', 'reviewOn')] : []),
    ...(issuedOn > today ? [confirm('qualificationIssuedLater', 'issuedOn')] : []),
  ];
};

/** One number names one paper; a renewed one often keeps the number, so only another holder is asked about. */
const numberProblems = (
  { qualifications, people }: QualificationState,
  { personId, input }: QualificationToSave,
): readonly Problem[] => {
  const number = input.number.trim();
  const other = qualifications.find(
    (each) => number !== '' && each.personId !== personId && each.archivedOn === null && each.number === number,
  );
  if (other === undefined) return [];
  const name = people.find(({ id }) => id === other.personId)?.name ?? '';
  return [confirm('qualificationNumberTaken', 'number', { name })];
};

const withdrawnProblems = (stored: Qualification | null): readonly Problem[] =>
  stored !== null && stored.archivedOn !== null ? [error('qualificationWithdrawn')] : [];

const holderProblems = (person: Person | null): readonly Problem[] =>
  person === null ? [error('rowGone')] : person.archivedOn === null ? [] : [error('personArchived')];

/**
 * Saves a certificate; answers its id. Problems: those of the input, `qualificationExpiresEarly`,
 * `qualificationReviewOutside`, `qualificationWithdrawn`, `personArchived`, `rowChangedMeanwhile`, `rowGone`; to confirm
 * `qualificationIssuedLater` and `qualificationNumberTaken` (param `name`).
 */
export const decideSaveQualification = (
  state: QualificationState,
  toSave: QualificationToSave,
  context: Context,
): Result<Decision<Qualification['id']>> => {
  const checked = checkedInput(qualificationInputSchema, toSave.input);
  if (!checked.ok) return checked;
  const { id, rev, personId } = toSave;
  const stored = state.qualifications.find((each) => each.id === id && each.personId === personId) ?? null;
  const problems = [
    ...(id === null ? [] : staleness(stored, rev ?? 0)),
    ...holderProblems(state.person),
    ...withdrawnProblems(stored),
    ...dateProblems(checked.value, context.today),
    ...numberProblems(state, toSave),
  ];
  return decideUnless(problems, context, () => {
    const after: Qualification =
      stored === null
        ? {
            ...checked.value,
            ...newRow(context),
            id: context.newId<'Qualification'>(),
            personId,
            archivedOn: null,
            isSample: state.person?.isSample ?? false,
          }
        : revised(stored, checked.value, context);
    return { value: after.id, changes: [changeOf('qualifications', stored, after)] };
  });
};

/**
 * Withdraws a certificate, or lays it aside for the next: it counts no more and stays on record. Problems:
 * `qualificationWithdrawn`, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideWithdrawQualification = (
  stored: Qualification | null,
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<Qualification['id']>> =>
  decideUnless([...staleness(stored, rev), ...withdrawnProblems(stored)], context, () => {
    if (stored === null) throw new Error('A certificate that is not there passed the check.');
    const withdrawn = revised(stored, { archivedOn: context.today }, context);
    return { value: stored.id, changes: [changeOf('qualifications', stored, withdrawn)] };
  });
