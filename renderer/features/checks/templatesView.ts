import type { Fleet } from '#data/fleetState.ts';
import { checkRevisionInForce } from '#domain/checkRevisions.ts';
import type { CheckDuty, CheckRevision, CheckTemplate } from '#domain/checkTemplate.ts';
import { byCode, type Equipment } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** A machine whose checks are expected by a template. */
export interface TemplateDuty {
  readonly machine: Equipment;
  readonly duty: CheckDuty;
}

/** A check template as the list shows it. */
export interface TemplateRow {
  readonly template: CheckTemplate;
  /** In force today; null only where no revision is stored. */
  readonly revision: CheckRevision | null;
  /** Approved, and in force from a day to come: the last such. */
  readonly coming: CheckRevision | null;
  /** Machines in service of which checks are expected by it. */
  readonly machines: number;
}

/** The machines in service of which checks are expected by the template, by code. */
export const dutiesUnder = (fleet: Fleet, templateId: CheckTemplate['id']): readonly TemplateDuty[] =>
  [...fleet.equipment.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .flatMap((machine) =>
      fleet
        .checkDutiesOf(machine.id)
        .filter(({ checkTemplateId, endedOn }) => checkTemplateId === templateId && endedOn === null)
        .map((duty) => ({ machine, duty })),
    )
    .sort((a, b) => byCode(a.machine, b.machine));

/** The revision that begins on a day to come: the last such; null when there is none. */
export const comingRevision = (revisions: readonly CheckRevision[], today: CalendarDate): CheckRevision | null => {
  const last = revisions.at(-1) ?? null;
  return last !== null && last.effectiveOn > today && last !== checkRevisionInForce(revisions, today) ? last : null;
};

/** All check templates in use, in the order in which they were made. */
export const templateRows = (fleet: Fleet, today: CalendarDate): readonly TemplateRow[] =>
  [...fleet.checkTemplates.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((template) => {
      const revisions = fleet.checkRevisionsOf(template.id);
      return {
        template,
        revision: checkRevisionInForce(revisions, today),
        coming: comingRevision(revisions, today),
        machines: dutiesUnder(fleet, template.id).length,
      };
    });
