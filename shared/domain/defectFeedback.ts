/**
 * Feeding a defect back to those who can prevent the next one: a change of the programme is proposed, with the defects as
 * its evidence, or it is said why none is needed. Repeats of the same cause are fed back with it.
 */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { checkedInput } from './inputProblems.ts';
import type { LocalText } from './language.ts';
import { type ProgrammeDraft, type ProgrammeLevel, plainTask, type Task, type WorkKind } from './programme.ts';
import { decideProposeDraft } from './programmeDrafting.ts';
import type { RevisingState } from './programmeRevising.ts';
import { lineSchema } from './record.ts';
import type { Trigger } from './serviceLevel.ts';

/** What is fed back. */
export interface FeedbackState {
  readonly defect: Defect | null;
  /** Defects of the same cause. */
  readonly repeats: readonly Defect[];
}

const noteSchema = z.object({ rev: z.int(), note: lineSchema(500) });

/** What is said of it. */
export type FeedbackInput = Readonly<z.infer<typeof noteSchema>>;

const refused = (defect: Defect | null, { rev }: Pick<FeedbackInput, 'rev'>): readonly Problem[] => [
  ...staleness(defect, rev),
  ...(defect !== null && defect.state === 'rejected'
    ? [error('defectNotOpen', undefined, { number: defect.number })]
    : []),
];

const isFree = ({ state, feedback }: Defect): boolean => state !== 'rejected' && feedback === null;

const fedBack = (
  { defect, repeats }: FeedbackState & { readonly defect: Defect },
  said: Pick<NonNullable<Defect['feedback']>, 'programmeId' | 'note'>,
  context: Context,
): readonly Change[] => {
  const feedback = { ...said, by: context.actor.name, at: context.now };
  const others = repeats.filter((one) => one.id !== defect.id && isFree(one));
  return [defect, ...others].map((one) => changeOf('defects', one, revised(one, { feedback }, context)));
};

/**
 * Said how the next one is prevented, or why nothing is needed, without a change of a programme. Problems: those of the
 * fields, `rowGone`, `rowChangedMeanwhile`, `defectNotOpen` (it was rejected), `reasonRequired`.
 */
export const decideFeedBack = (
  state: FeedbackState,
  input: FeedbackInput,
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const { defect, repeats } = state;
  const checked = checkedInput(noteSchema, input);
  const problems = [
    ...refused(defect, input),
    ...(checked.ok ? [] : checked.problems),
    ...(input.note.trim() === '' ? [error('reasonRequired', 'note')] : []),
  ];
  return decideUnless(problems, context, () => {
    if (defect === null || !checked.ok) throw new Error('A defect that is not there passed the check.');
    const said = { programmeId: null, note: checked.value.note };
    return { value: defect.id, changes: fedBack({ defect, repeats }, said, context) };
  });
};

/** The change proposed: one more task in a level, or a shorter interval of one of its triggers. */
export type ProposedChange =
  | { readonly kind: 'task'; readonly levelId: string; readonly work: WorkKind; readonly text: LocalText }
  | { readonly kind: 'interval'; readonly levelId: string; readonly trigger: number; readonly every: number };

/** What is proposed. */
export interface DefectProposal extends FeedbackInput {
  readonly change: ProposedChange;
}

/** The first trigger whose interval a proposal can shorten; -1 when the level counts by fixed weekdays only. */
export const shortenable = ({ triggers }: Pick<ProgrammeLevel, 'triggers'>): number =>
  triggers.findIndex(({ kind }) => kind !== 'rule');

const withEvery = (trigger: Trigger, every: number): Trigger =>
  trigger.kind === 'rule' ? trigger : { ...trigger, every };

const changedLevel = (level: ProgrammeLevel, change: ProposedChange, taskId: string): ProgrammeLevel => {
  if (change.kind === 'task') {
    const { work, text } = change;
    const task: Task = { ...plainTask, parts: [], id: taskId, work, text };
    return { ...level, tasks: [...level.tasks, task] };
  }
  const triggers = level.triggers.map((trigger, i) =>
    i === change.trigger ? withEvery(trigger, change.every) : trigger,
  );
  return { ...level, triggers };
};

const changeProblems = (level: ProgrammeLevel | undefined, change: ProposedChange): readonly Problem[] => {
  if (level === undefined) return [error('required', 'levelId')];
  if (change.kind === 'task') {
    return Object.values(change.text).some((words) => (words ?? '').trim() !== '') ? [] : [error('required', 'text')];
  }
  const trigger = level.triggers[change.trigger];
  if (trigger === undefined || trigger.kind === 'rule') return [error('required', 'every')];
  return change.every > 0 && change.every < trigger.every
    ? []
    : [error('intervalNotShorter', 'every', { every: trigger.every })];
};

/**
 * A change of a programme proposed as its next draft, with the defect and its repeats as evidence; they are fed back by
 * it. `levels` are those of its last revision. Answers the draft's id. Problems: those of `decideFeedBack` and `decideProposeDraft`;
 * `required` (level, words), `intervalNotShorter` (param `every`: as it is).
 */
export const decideProposeFromDefect = (
  state: FeedbackState & RevisingState & { readonly levels: readonly ProgrammeLevel[] },
  { rev, note, change }: DefectProposal,
  context: Context,
): Result<Decision<ProgrammeDraft['id']>> => {
  const { defect, repeats, levels, programme } = state;
  const checked = checkedInput(noteSchema, { rev, note });
  const problems = [
    ...refused(defect, { rev }),
    ...(checked.ok ? [] : checked.problems),
    ...changeProblems(
      levels.find(({ id }) => id === change.levelId),
      change,
    ),
  ];
  if (defect === null || !checked.ok || problems.length > 0) return failed(problems);
  const taskId = context.newId<'Task'>();
  const proposal = {
    levels: levels.map((level) => (level.id === change.levelId ? changedLevel(level, change, taskId) : level)),
    reason: checked.value.note,
    evidence: [defect.id, ...repeats.map(({ id }) => id)],
  };
  const draft = decideProposeDraft(state, proposal, context);
  if (!draft.ok || programme === null) return draft;
  const said = { programmeId: programme.id, note: checked.value.note };
  const changes = [...draft.value.changes, ...fedBack({ defect, repeats }, said, context)];
  return ok({ value: draft.value.value, changes });
};
