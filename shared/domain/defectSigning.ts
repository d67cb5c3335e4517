/**
 * The signatures of a driver's report after the first, which is the report itself: the repairer's (repaired, or no repair
 * needed) and the next operator's (49 CFR 396.11 and 396.13); then the review that closes the defect.
 */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, staleness } from './change.ts';
import type { Context } from './context.ts';
import { type Defect, repairOutcomes } from './defect.ts';
import { afterAction, refusedToDefect } from './defectState.ts';
import { checkedInput } from './inputProblems.ts';
import { lineSchema, requiredLineSchema } from './record.ts';
import { confirmerProblems } from './repairConfirming.ts';
import { type StandDownState, withStandDown } from './standDownBeginning.ts';

/** A defect as it is stored. */
export interface DefectState {
  readonly defect: Defect | null;
}

const signOffSchema = z.object({
  rev: z.int(),
  outcome: z.enum(repairOutcomes),
  /** Who repaired it or found nothing to repair. */
  by: requiredLineSchema(120),
  note: lineSchema(500),
});

/** The repairer's signature. */
export type SignOff = Readonly<z.infer<typeof signOffSchema>>;

/**
 * The repair signed off without an order: repaired, or no repair needed. A machine that stands down stays down until it is
 * returned to service. Problems: those of the fields, `rowGone`, `rowChangedMeanwhile`, `defectOrdered` (its order says it),
 * `defectNotOpen`.
 */
export const decideSignOffRepair = (
  { defect }: DefectState,
  input: SignOff,
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const checked = checkedInput(signOffSchema, input);
  const problems = [
    ...staleness(defect, input.rev),
    ...refusedToDefect('signOff', defect),
    ...(checked.ok ? [] : checked.problems),
  ];
  return decideUnless(problems, context, () => {
    if (defect === null || !checked.ok) throw new Error('A defect that is not there passed the check.');
    const { outcome, by, note } = checked.value;
    const columns = { repair: { outcome, by, at: context.now, note }, confirmation: null };
    const after = afterAction(defect, 'signOff', { context, columns });
    return { value: defect.id, changes: [changeOf('defects', defect, after)] };
  });
};

const confirmationSchema = z.object({
  rev: z.int(),
  isGood: z.boolean(),
  /** Who took the machine on after the repair. */
  by: requiredLineSchema(120),
  note: lineSchema(500),
});

/** The next operator's signature. */
export type RepairConfirmation = Readonly<z.infer<typeof confirmationSchema>>;

/** What the next operator's signature is decided from. */
export interface ConfirmationState extends DefectState, StandDownState {
  /** Names of those who may take the machine on. */
  readonly operators: readonly string[];
}

/**
 * The repair confirmed by the next operator, or refused: then the defect waits for a repair again, and an unsafe one stands
 * the machine down once more. Whoever repaired may refuse, but not confirm. Problems: those of the fields, of
 * `confirmerProblems`, `rowGone`, `rowChangedMeanwhile`, `defectNotRepaired`.
 */
export const decideConfirmRepair = (
  { defect, standDowns, operators }: ConfirmationState,
  input: RepairConfirmation,
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const checked = checkedInput(confirmationSchema, input);
  const action = input.isGood ? 'confirm' : 'refuse';
  const problems = [
    ...staleness(defect, input.rev),
    ...refusedToDefect(action, defect),
    ...(defect === null || !input.isGood ? [] : confirmerProblems(defect, { by: input.by, operators })),
    ...(checked.ok ? [] : checked.problems),
  ];
  return decideUnless(problems, context, () => {
    if (defect === null || !checked.ok) throw new Error('A defect that is not there passed the check.');
    const { isGood, by, note } = checked.value;
    const confirmation = { isGood, by, at: context.now, note };
    // A refused repair needs an order of its own: the one that failed keeps its task.
    const columns = isGood ? { confirmation } : { confirmation, orderId: null };
    const changes = [changeOf('defects', defect, afterAction(defect, action, { context, columns }))];
    return { value: defect.id, changes: isGood ? changes : withStandDown(changes, { standDowns }, context) };
  });
};

const reviewSchema = z.object({ rev: z.int(), note: lineSchema(500) });

/** What the reviewer says. */
export type DefectReview = Readonly<z.infer<typeof reviewSchema>>;

/**
 * The defect reviewed and closed, once the next operator has confirmed the repair. Problems: those of the fields,
 * `rowGone`, `rowChangedMeanwhile`, `defectNotConfirmed`.
 */
export const decideCloseDefect = (
  { defect }: DefectState,
  input: DefectReview,
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const checked = checkedInput(reviewSchema, input);
  const problems = [
    ...staleness(defect, input.rev),
    ...refusedToDefect('close', defect),
    ...(checked.ok ? [] : checked.problems),
  ];
  return decideUnless(problems, context, () => {
    if (defect === null || !checked.ok) throw new Error('A defect that is not there passed the check.');
    const review = { by: context.actor.name, at: context.now, note: checked.value.note };
    const after = afterAction(defect, 'close', { context, columns: { review } });
    return { value: defect.id, changes: [changeOf('defects', defect, after)] };
  });
};
