/**
 * Changing what a check template asks: a draft kept in its row as it is typed, and its approval, the only way its items
 * change. Who, when and why stay on record. Whoever writes on a draft must have seen its last state.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import { checkRevisionsInOrder } from './checkRevisions.ts';
import type { CheckRevision, CheckTemplate } from './checkTemplate.ts';
import { type CheckSections, checkContentProblems, soundSections } from './checkTemplateContent.ts';
import type { Context } from './context.ts';
import { isSameContent } from './programmeRevising.ts';

/** What is known of a check template to be changed. */
export interface CheckRevisingState {
  readonly template: CheckTemplate | null;
  readonly revisions: readonly CheckRevision[];
}

const templateProblems = (template: CheckTemplate | null): readonly Problem[] => {
  if (template === null) return [error('rowGone')];
  return template.archivedOn === null ? [] : [error('checkTemplateArchived')];
};

const lastOf = (revisions: readonly CheckRevision[]): CheckRevision | null =>
  checkRevisionsInOrder(revisions).at(-1) ?? null;

/**
 * The sections as they can be stored: a limit still empty (NaN) is none, and keys without a value are left out, which no
 * file format has a word for.
 */
export const writtenSections = (sections: CheckSections): NonNullable<CheckTemplate['draft']>['sections'] =>
  JSON.parse(JSON.stringify(sections));

/**
 * Begins a draft or writes on it; answers the template's `rev`. A draft that says what it said before is left as it is.
 * Problems: `rowGone`, `checkTemplateArchived`, `draftChangedMeanwhile` (somebody wrote on the template since).
 */
export const decideSaveCheckDraft = (
  { template, revisions }: CheckRevisingState,
  input: { readonly rev: number; readonly sections: CheckSections },
  context: Context,
): Result<Decision<number>> => {
  const isBehind = template !== null && template.rev !== input.rev;
  const problems = [...templateProblems(template), ...(isBehind ? [error('draftChangedMeanwhile')] : [])];
  return decideUnless(problems, context, () => {
    if (template === null) throw new Error('A check template that is not there passed the check.');
    const sections = writtenSections(input.sections);
    if (template.draft !== null && isSameContent(template.draft.sections, sections)) {
      return { value: template.rev, changes: [] };
    }
    const basedOn = template.draft?.basedOn ?? lastOf(revisions)?.number ?? 0;
    const draft = { sections, basedOn, by: context.actor.name };
    const written = revised(template, { draft }, context);
    return { value: written.rev, changes: [changeOf('checkTemplates', template, written)] };
  });
};

/** Takes the draft away; the template stays as it is in force. Problems: `rowGone`, `rowChangedMeanwhile`. */
export const decideDiscardCheckDraft = (
  { template }: Pick<CheckRevisingState, 'template'>,
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<null>> =>
  decideUnless(staleness(template, rev), context, () => ({
    value: null,
    changes:
      template === null || template.draft === null
        ? []
        : [changeOf('checkTemplates', template, revised(template, { draft: null }, context))],
  }));

/** What is to be approved. */
export interface NewCheckRevision {
  readonly sections: CheckSections;
  /** First day it is in force. */
  readonly effectiveOn: CalendarDate;
  readonly reason: string;
}

const followingProblems = (
  last: CheckRevision | null,
  { sections, effectiveOn }: NewCheckRevision,
): readonly Problem[] => [
  ...(last !== null && isSameContent(last.sections, sections) ? [error('revisionUnchanged', 'sections')] : []),
  ...(last !== null && effectiveOn < last.effectiveOn
    ? [error('revisionBeforeLast', 'effectiveOn', { effectiveOn: last.effectiveOn })]
    : []),
];

/**
 * The next revision, numbered one above the last; earlier ones, and the checks made by them, stay as they are. The draft
 * goes with it. Problems: `rowGone`, `checkTemplateArchived`, `reasonRequired`, those of `checkContentProblems`,
 * `draftChangedMeanwhile` (the draft says something else than what is approved), `revisionUnchanged`,
 * `revisionBeforeLast` (effective before the one it follows).
 */
export const decideApproveCheckRevision = (
  { template, revisions }: CheckRevisingState,
  input: NewCheckRevision,
  context: Context,
): Result<Decision<Id<'CheckRevision'>>> => {
  const last = lastOf(revisions);
  const draft = template?.draft ?? null;
  const problems = [
    ...templateProblems(template),
    ...(input.reason.trim() === '' ? [error('reasonRequired', 'reason')] : []),
    ...checkContentProblems(input.sections),
    ...(draft === null || isSameContent(draft.sections, input.sections) ? [] : [error('draftChangedMeanwhile')]),
    ...followingProblems(last, input),
  ];
  return decideUnless(problems, context, () => {
    if (template === null) throw new Error('A check template that is not there passed the check.');
    const revision: CheckRevision = {
      ...newRow(context),
      id: context.newId<'CheckRevision'>(),
      checkTemplateId: template.id,
      number: (last?.number ?? 0) + 1,
      sections: soundSections(writtenSections(input.sections)),
      effectiveOn: input.effectiveOn,
      approvedAt: context.now,
      approvedBy: context.actor.name,
      reason: input.reason.trim(),
      isSample: template.isSample,
    };
    // Raised with every revision, also without a draft: two approvals at once must not take one number.
    const changed = revised(template, { draft: null }, context);
    return {
      value: revision.id,
      changes: [changeOf('checkTemplates', template, changed), changeOf('checkRevisions', null, revision)],
    };
  });
};
