/**
 * Answering a check item by item, each a small step of its own that is saved at once. A defect is on record from the moment
 * its answer is: it cannot be answered away again. Every change within a section takes the section's verdict back.
 */
import { z } from 'zod';
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Attachment } from './attachment.ts';
import { type Change, type Counter, changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import { type Check, checkAnswers, checkVerdicts, type ItemAnswer } from './check.ts';
import { itemsOf, sectionsOf, verdictsOf } from './checkRevisions.ts';
import { refusedToCheck } from './checkState.ts';
import type { CheckItem, CheckRevision, CheckSection } from './checkTemplate.ts';
import type { Context } from './context.ts';
import { type Defect, defectSeverities } from './defect.ts';
import { defectFromCheck } from './defectFromCheck.ts';
import { checkedInput } from './inputProblems.ts';
import { isOutOfLimits } from './orderGate.ts';
import { requiredLineSchema } from './record.ts';
import type { StandDown } from './standDown.ts';

const answerSchema = z.object({
  rev: z.int(),
  itemId: z.string(),
  answer: z.enum(checkAnswers),
  /** Measured value, in the unit of the limits; null without one. */
  value: z.number().nullable(),
  /** What is wrong and how bad it is; needed for a defect that is not on record yet. */
  defect: z.object({ severity: z.enum(defectSeverities), text: requiredLineSchema(1000) }).optional(),
});

/** What is answered to an item. */
export type AnswerInput = Readonly<z.infer<typeof answerSchema>>;

/** What the decision needs: the check with its form; null when it is gone. */
export interface AnsweringState {
  readonly check: Check | null;
  readonly revision: CheckRevision | null;
  /** Counter from which a defect takes its number. */
  readonly counter: Counter | null;
  /** Stand-downs of the machine that are not returned. */
  readonly standDowns: readonly StandDown[];
  /** Photos of the check. */
  readonly photos: readonly Attachment[];
}

/** What a step answers: the check's new `rev`, for the next one, and the defect it put on record. */
export interface Answered {
  readonly rev: number;
  readonly defectId: Defect['id'] | null;
}

const valueProblems = (item: CheckItem, { answer, value }: AnswerInput): readonly Problem[] => {
  if (item.limits === null || answer === 'notApplicable') return [];
  if (value === null) return answer === 'ok' ? [error('checkValueMissing', 'value')] : [];
  return answer === 'ok' && isOutOfLimits({ value, limits: item.limits }) ? [error('checkValueOut', 'value')] : [];
};

const defectProblems = (known: ItemAnswer | undefined, { answer, defect }: AnswerInput): readonly Problem[] => {
  const isOnRecord = known !== undefined && known.defectId !== null;
  if (isOnRecord && (answer !== 'defect' || defect !== undefined)) return [error('checkItemHasDefect', 'answer')];
  return answer === 'defect' && !isOnRecord && defect === undefined ? [error('checkDefectMissing', 'defect')] : [];
};

/** The section that holds the item; undefined when none does. */
const sectionWith = (revision: CheckRevision, itemId: string): CheckSection | undefined =>
  sectionsOf(revision).find(({ items }) => items.some(({ id }) => id === itemId));

/** The verdicts that still stand when an item's answer changes: those of the other sections. */
const verdictsWithout = (check: Check, revision: CheckRevision, itemId: string): Check['verdicts'] =>
  check.verdicts.filter(({ sectionId }) => sectionId !== sectionWith(revision, itemId)?.id);

const withAnswer = ({ answers }: Check, answer: ItemAnswer): ItemAnswer[] =>
  answers.some(({ itemId }) => itemId === answer.itemId)
    ? answers.map((one) => (one.itemId === answer.itemId ? answer : one))
    : [...answers, answer];

const opened = (
  state: AnsweringState & { readonly check: Check },
  item: CheckItem,
  { input, context }: { readonly input: AnswerInput; readonly context: Context },
): { readonly defectId: Defect['id'] | null; readonly changes: readonly Change[] } => {
  if (input.defect === undefined || input.answer !== 'defect') return { defectId: null, changes: [] };
  const { check, counter, standDowns, photos } = state;
  const { defect, changes } = defectFromCheck({ check, item, ...input.defect, counter, standDowns, photos }, context);
  return { defectId: defect.id, changes };
};

/**
 * An item answered; what was answered before is replaced. Problems: those of the input, `rowGone`,
 * `rowChangedMeanwhile`, `checkNotOpen`, `checkItemUnknown`, `checkValueMissing`, `checkValueOut` (beyond the limits is
 * a defect, not OK), `checkDefectMissing` (a defect without words), `checkItemHasDefect` (it stays on record).
 */
export const decideAnswerItem = (
  state: AnsweringState,
  input: AnswerInput,
  context: Context,
): Result<Decision<Answered>> => {
  const checked = checkedInput(answerSchema, input);
  if (!checked.ok) return checked;
  const { check, revision } = state;
  const item = revision === null ? undefined : itemsOf(revision).find(({ id }) => id === input.itemId);
  const known = check?.answers.find(({ itemId }) => itemId === input.itemId);
  const problems = [
    ...staleness(check, input.rev),
    ...refusedToCheck('answer', check),
    ...(item === undefined ? [error('checkItemUnknown', 'itemId')] : valueProblems(item, checked.value)),
    ...defectProblems(known, checked.value),
  ];
  return decideUnless(problems, context, () => {
    if (check === null || revision === null || item === undefined) throw new Error('An unknown item passed the check.');
    const { defectId, changes } = opened({ ...state, check }, item, { input: checked.value, context });
    const answer: ItemAnswer = {
      itemId: item.id,
      answer: input.answer,
      value: item.limits === null || input.answer === 'notApplicable' ? null : input.value,
      defectId: defectId ?? known?.defectId ?? null,
      at: context.now,
    };
    const columns = { answers: withAnswer(check, answer), verdicts: verdictsWithout(check, revision, item.id) };
    const after = revised(check, columns, context);
    return { value: { rev: after.rev, defectId }, changes: [...changes, changeOf('checks', check, after)] };
  });
};

/**
 * The answer to an item taken back, as if never given; without an answer nothing changes. Problems: `rowGone`,
 * `rowChangedMeanwhile`, `checkNotOpen`, `checkItemHasDefect`.
 */
export const decideTakeBackAnswer = (
  { check, revision }: Pick<AnsweringState, 'check' | 'revision'>,
  { rev, itemId }: { readonly rev: number; readonly itemId: string },
  context: Context,
): Result<Decision<Answered>> => {
  const known = check?.answers.find((answer) => answer.itemId === itemId);
  const hasDefect = known !== undefined && known.defectId !== null;
  const problems = [
    ...staleness(check, rev),
    ...refusedToCheck('takeBack', check),
    ...(hasDefect ? [error('checkItemHasDefect', 'answer')] : []),
  ];
  return decideUnless(problems, context, () => {
    if (check === null || revision === null) throw new Error('A check that is not there passed the check.');
    if (known === undefined) return { value: { rev, defectId: null }, changes: [] };
    const answers = check.answers.filter((answer) => answer.itemId !== itemId);
    const after = revised(check, { answers, verdicts: verdictsWithout(check, revision, itemId) }, context);
    return { value: { rev: after.rev, defectId: null }, changes: [changeOf('checks', check, after)] };
  });
};

const verdictSchema = z.object({ rev: z.int(), sectionId: z.string(), verdict: z.enum(checkVerdicts) });

/** A verdict on a section. */
export type VerdictInput = Readonly<z.infer<typeof verdictSchema>>;

/** The items of a section that have no answer yet. */
export const unansweredIn = (check: Pick<Check, 'answers'>, section: CheckSection): readonly CheckItem[] =>
  section.items.filter(({ id }) => !check.answers.some(({ itemId }) => itemId === id));

/** Whether an unsafe defect was found in the section. */
const isUnsafe = (check: Check, section: CheckSection, defects: readonly Defect[]): boolean =>
  check.answers.some(
    ({ itemId, defectId }) =>
      defects.some(({ id, severity }) => id === defectId && severity === 'unsafe') &&
      section.items.some(({ id }) => id === itemId),
  );

/**
 * The verdict on a section. Problems: those of the input, `rowGone`, `rowChangedMeanwhile`, `checkNotOpen`,
 * `checkSectionUnknown`, `checkSectionUnanswered` (param `count`), `verdictOfOtherPhase`, `verdictAgainstDefect` (an
 * unsafe defect stands against the first of the phase's verdicts).
 */
export const decideGiveVerdict = (
  { check, revision, defects }: Pick<AnsweringState, 'check' | 'revision'> & { readonly defects: readonly Defect[] },
  input: VerdictInput,
  context: Context,
): Result<Decision<Answered>> => {
  const checked = checkedInput(verdictSchema, input);
  if (!checked.ok) return checked;
  const section = revision === null ? undefined : sectionsOf(revision).find(({ id }) => id === input.sectionId);
  const problems = [
    ...staleness(check, input.rev),
    ...refusedToCheck('judge', check),
    ...(check === null ? [] : sectionProblems(check, section, { verdict: input.verdict, defects })),
  ];
  return decideUnless(problems, context, () => {
    if (check === null) throw new Error('A check that is not there passed the check.');
    const { sectionId, verdict } = input;
    const verdicts = [...check.verdicts.filter((one) => one.sectionId !== sectionId), { sectionId, verdict }];
    const after = revised(check, { verdicts }, context);
    return { value: { rev: after.rev, defectId: null }, changes: [changeOf('checks', check, after)] };
  });
};

const sectionProblems = (
  check: Check,
  section: CheckSection | undefined,
  { verdict, defects }: { readonly verdict: VerdictInput['verdict']; readonly defects: readonly Defect[] },
): readonly Problem[] => {
  if (section === undefined) return [error('checkSectionUnknown', 'sectionId')];
  const verdicts = verdictsOf(section.phase);
  const open = unansweredIn(check, section).length;
  return [
    ...(open > 0 ? [error('checkSectionUnanswered', 'sectionId', { count: open })] : []),
    ...(verdicts.includes(verdict) ? [] : [error('verdictOfOtherPhase', 'verdict')]),
    ...(verdict === verdicts[0] && isUnsafe(check, section, defects) ? [error('verdictAgainstDefect', 'verdict')] : []),
  ];
};
