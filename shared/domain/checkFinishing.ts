/**
 * Finishing a check, and handing the machine over. A check is done when everything is answered
 * and judged and the operator has signed; then its readings enter the meters' logs.
 */
import { z } from 'zod';
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import { type Check, signatureSchema } from './check.ts';
import { unansweredIn } from './checkAnswering.ts';
import { checkReadingProblems, checkReadingWrites, endDay, handOverProblems, withTakeOver } from './checkReadings.ts';
import { sectionsOf } from './checkRevisions.ts';
import { refusedToCheck, stateAfter } from './checkState.ts';
import type { CheckRevision } from './checkTemplate.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { unknownMeters } from './meterValues.ts';
import type { LoggedMeter } from './orderReadings.ts';
import type { Person } from './person.ts';
import { textSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

const finishSchema = z.object({
  rev: z.int(),
  /** May be empty for paper, which bears it. */
  signature: signatureSchema,
  notes: textSchema(2000).trim(),
  /** Values at hand-over or when it was put away, where they were read. */
  endMeters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()).optional(),
});

/** What is said at the end of a check. */
export type FinishInput = Readonly<z.infer<typeof finishSchema>>;

/** What the decision needs: the check with its form, the machine's meters, where its photos are. */
export interface FinishingState {
  readonly check: Check | null;
  readonly revision: CheckRevision | null;
  readonly meters: readonly LoggedMeter[];
  /** Photos of the check and its defects: of which record, at which item. */
  readonly photos: readonly { readonly about: string; readonly place: string }[];
}

type Known = FinishingState & { readonly check: Check; readonly revision: CheckRevision };

/** Items that ask for a photo and have none: at the check by item, or at the item's defect. */
const photosMissing = ({ check, revision, photos }: Known): number =>
  sectionsOf(revision)
    .flatMap(({ items }) => items)
    .filter(({ id, photo }) => {
      const answer = check.answers.find(({ itemId }) => itemId === id);
      const isAsked = photo === 'always' ? answer?.answer !== 'notApplicable' : answer?.answer === 'defect';
      const has = photos.some(({ about, place }) => about === answer?.defectId || (about === check.id && place === id));
      return photo !== 'never' && isAsked && !has;
    }).length;

const contentProblems = (state: Known): readonly Problem[] => {
  const { check, revision } = state;
  const sections = sectionsOf(revision);
  const open = sections.reduce((sum, section) => sum + unansweredIn(check, section).length, 0);
  const unjudged = sections.filter(({ id }) => !check.verdicts.some(({ sectionId }) => sectionId === id)).length;
  const photos = photosMissing(state);
  return [
    ...(open > 0 ? [error('checkUnanswered', undefined, { count: open })] : []),
    ...(unjudged > 0 ? [error('checkUnjudged', undefined, { count: unjudged })] : []),
    ...(photos > 0 ? [confirm('checkPhotosMissing', undefined, { count: photos })] : []),
  ];
};

const endProblems = ({ check, meters }: Known, input: FinishInput, context: Context): readonly Problem[] => {
  const values = input.endMeters ?? {};
  const shown = { on: endDay(check, context), values };
  const below = handOverProblems(check.meters, values);
  const logged = withTakeOver(meters, check, context);
  // A value below take-over cannot be confirmed, so nothing else is asked about it.
  const doubts = below.length > 0 ? [] : checkReadingProblems(logged, shown, { isAsked: false, today: context.today });
  return [
    ...(input.signature === '' && check.source !== 'paper' ? [error('signatureMissing', 'signature')] : []),
    ...unknownMeters(
      values,
      meters.map(({ meter }) => meter),
    ),
    ...below,
    ...doubts,
  ];
};

/**
 * The check done: signed, its readings written. Problems: those of the input, `rowGone`, `rowChangedMeanwhile`,
 * `checkNotOpen`, `checkUnanswered`, `checkUnjudged`, `signatureMissing` (but on paper), `meterMissing`, `handOverBelow`;
 * to confirm `checkPhotosMissing` and the doubts about values at hand-over.
 */
export const decideFinishCheck = (
  state: FinishingState,
  input: FinishInput,
  context: Context,
): Result<Decision<Check['id']>> => {
  const checked = checkedInput(finishSchema, input);
  if (!checked.ok) return checked;
  const { check, revision } = state;
  const known = check === null || revision === null ? null : { ...state, check, revision };
  const problems = [
    ...staleness(check, input.rev),
    ...refusedToCheck('finish', check),
    ...(known === null ? [] : [...contentProblems(known), ...endProblems(known, checked.value, context)]),
  ];
  return decideUnless(problems, context, () => {
    if (check === null) throw new Error('A check that is not there passed the check.');
    const { signature, notes, endMeters = {} } = checked.value;
    const columns = { signature, notes, endMeters, finishedAt: context.now, state: stateAfter(check, 'finish') };
    const done = revised(check, columns, context);
    const readings = checkReadingWrites(state.meters, done, context);
    return { value: check.id, changes: [changeOf('checks', check, done), ...readings] };
  });
};

/** The machine handed over to the next operator, of a check that is done. Problems: `rowGone`, `checkNotDone`, `personGone`, `handOverToSelf`. */
export const decideHandOver = (
  { check, next }: { readonly check: Check | null; readonly next: Person | null },
  context: Context,
): Result<Decision<Check['id']>> => {
  const problems = [
    ...(check === null ? [error('rowGone')] : []),
    ...refusedToCheck('handOver', check),
    ...(next === null || next.archivedOn !== null ? [error('personGone', 'toId')] : []),
    ...(next !== null && next.id === check?.operatorId ? [error('handOverToSelf', 'toId')] : []),
  ];
  return decideUnless(problems, context, () => {
    if (check === null || next === null) throw new Error('A check that is not there passed the check.');
    if (check.handedOverTo === next.id) return { value: check.id, changes: [] };
    const after = revised(check, { handedOverTo: next.id }, context);
    return { value: check.id, changes: [changeOf('checks', check, after)] };
  });
};
