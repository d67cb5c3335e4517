import type { Fleet } from '#data/fleetState.ts';
import { checkRevisionInForce, checkRevisionsInOrder } from '#domain/checkRevisions.ts';
import type { CheckRevision, CheckTemplate } from '#domain/checkTemplate.ts';
import { checkContentProblems } from '#domain/checkTemplateContent.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Problem } from '#kernel/result.ts';
import { comingRevision, dutiesUnder, type TemplateDuty } from './templatesView.ts';
import type { DraftSections } from './useTemplateDraft.ts';

/** A check template as its page shows it. */
export interface TemplateView {
  /** Oldest first. */
  readonly revisions: readonly CheckRevision[];
  readonly inForce: CheckRevision | null;
  /** Approved, and in force from a day to come: the last such. */
  readonly coming: CheckRevision | null;
  /** Sections of the last revision, in force or to come: what a draft starts from. */
  readonly latest: DraftSections;
  /** Sections of the draft; null while nobody is writing one. */
  readonly draft: DraftSections | null;
  /** What is shown: the draft, else what is in force. */
  readonly shown: DraftSections;
  /** What stands in the way of approving the draft. */
  readonly problems: readonly Problem[];
  /** Number of the revision a draft becomes. */
  readonly nextNumber: number;
  readonly duties: readonly TemplateDuty[];
}

interface Shown {
  readonly template: CheckTemplate;
  /** The draft as it is typed. */
  readonly typed: DraftSections | null;
  readonly today: CalendarDate;
}

/** A check template with its draft as it is typed. One that is archived has no draft. */
export const templateView = (fleet: Fleet, { template, typed, today }: Shown): TemplateView => {
  const revisions = checkRevisionsInOrder(fleet.checkRevisionsOf(template.id));
  const inForce = checkRevisionInForce(revisions, today);
  const last = revisions.at(-1) ?? null;
  const draft = template.archivedOn === null ? typed : null;
  return {
    revisions,
    inForce,
    coming: comingRevision(revisions, today),
    latest: last?.sections ?? [],
    draft,
    shown: draft ?? inForce?.sections ?? [],
    problems: draft === null ? [] : checkContentProblems(draft),
    nextNumber: (last?.number ?? 0) + 1,
    duties: dutiesUnder(fleet, template.id),
  };
};
