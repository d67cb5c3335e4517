/** Making a check template, renaming it, confirming its defaults, archiving it. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { CheckDuty, CheckRevision, CheckSection, CheckTemplate } from './checkTemplate.ts';
import { checkContentProblems } from './checkTemplateContent.ts';
import type { Context } from './context.ts';
import type { EquipmentKind } from './equipment.ts';
import { type Language, type LocalText, languages } from './language.ts';
import { isSameName } from './programmeContent.ts';
import { firstReason } from './programmeCreation.ts';

/** Id of a check template. */
export type CheckTemplateId = Id<'CheckTemplate'>;

/** What a user says of a new check template. */
export interface NewCheckTemplate {
  readonly name: LocalText;
  /** Kinds of equipment it is meant for; empty: any. */
  readonly kinds: readonly EquipmentKind[];
  /** Template of the trade it was copied from. */
  readonly templateId: string | null;
  readonly sections: readonly CheckSection[];
  /** It is a default that an authority or maker should confirm. */
  readonly needsConfirmation: boolean;
}

const nameProblems = (name: LocalText, others: readonly CheckTemplate[]): readonly Problem[] => {
  if (languages.every((language) => (name[language] ?? '').trim() === '')) return [error('required', 'name')];
  const isTaken = others.some((other) => other.archivedOn === null && isSameName(other.name, name));
  return isTaken ? [error('checkTemplateNameTaken', 'name')] : [];
};

/**
 * A check template with its first revision, approved by the actor and effective from today. `templates` are all there
 * are. Problems: `required`, `checkTemplateNameTaken`, those of `checkContentProblems`.
 */
export const decideCreateCheckTemplate = (
  state: { readonly templates: readonly CheckTemplate[]; readonly language: Language },
  input: NewCheckTemplate,
  context: Context,
): Result<Decision<CheckTemplateId>> =>
  decideUnless([...nameProblems(input.name, state.templates), ...checkContentProblems(input.sections)], context, () => {
    const template: CheckTemplate = {
      ...newRow(context),
      id: context.newId<'CheckTemplate'>(),
      name: input.name,
      kinds: [...input.kinds],
      templateId: input.templateId,
      needsConfirmation: input.needsConfirmation,
      draft: null,
      archivedOn: null,
      isSample: false,
    };
    const revision: CheckRevision = {
      ...newRow(context),
      id: context.newId<'CheckRevision'>(),
      checkTemplateId: template.id,
      number: 1,
      sections: [...input.sections],
      effectiveOn: context.today,
      approvedAt: context.now,
      approvedBy: context.actor.name,
      reason: firstReason[state.language],
      isSample: false,
    };
    return {
      value: template.id,
      changes: [changeOf('checkTemplates', null, template), changeOf('checkRevisions', null, revision)],
    };
  });

const changeTemplate = (
  asked: { template: CheckTemplate | null; rev: number; problems: readonly Problem[] },
  columns: Partial<CheckTemplate>,
  context: Context,
): Result<Decision<CheckTemplateId>> => {
  const { template } = asked;
  return decideUnless([...staleness(template, asked.rev), ...asked.problems], context, () => {
    if (template === null) throw new Error('A check template that is not there passed the check.');
    return {
      value: template.id,
      changes: [changeOf('checkTemplates', template, revised(template, columns, context))],
    };
  });
};

/** Renames a check template or changes the kinds it is meant for. Its items change only by a revision. */
export const decideSaveCheckTemplate = (
  state: { readonly template: CheckTemplate | null; readonly templates: readonly CheckTemplate[] },
  input: { readonly rev: number; readonly name: LocalText; readonly kinds: readonly EquipmentKind[] },
  context: Context,
): Result<Decision<CheckTemplateId>> => {
  const { template } = state;
  const others = state.templates.filter(({ id }) => id !== template?.id);
  return changeTemplate(
    { template, rev: input.rev, problems: nameProblems(input.name, others) },
    { name: input.name, kinds: [...input.kinds] },
    context,
  );
};

/** Clears the mark "default — confirm with your authority or maker". */
export const decideConfirmCheckTemplate = (
  { template }: { readonly template: CheckTemplate | null },
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<CheckTemplateId>> =>
  changeTemplate({ template, rev, problems: [] }, { needsConfirmation: false }, context);

/** Takes a check template out of use. Refused (`checkTemplateInUse`, param `count`) while checks by it are expected. */
export const decideArchiveCheckTemplate = (
  { template, duties }: { readonly template: CheckTemplate | null; readonly duties: readonly CheckDuty[] },
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<CheckTemplateId>> => {
  const count = duties.filter(({ endedOn }) => endedOn === null).length;
  const problems = count > 0 ? [error('checkTemplateInUse', undefined, { count })] : [];
  return changeTemplate({ template, rev, problems }, { archivedOn: context.today, draft: null }, context);
};
