/** Commands of check templates and duties, decided on the workshop in memory as in the program. */
import { decideAssignCheck, decideEndCheckDuty } from '#domain/checkDutyAssigning.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import {
  decideApproveCheckRevision,
  decideDiscardCheckDraft,
  decideSaveCheckDraft,
} from '#domain/checkTemplateRevising.ts';
import {
  decideArchiveCheckTemplate,
  decideCreateCheckTemplate,
  decideSaveCheckTemplate,
} from '#domain/checkTemplateSaving.ts';
import { type StoredRows, storedIn } from '#domain/undoState.ts';
import { anItem, aSection } from './checkRows.ts';
import { text, theSettings } from './serviceRows.ts';
import { type Act, none, one, onMachine } from './undoPicks.ts';

const templates = (rows: StoredRows): readonly CheckTemplate[] => storedIn(rows, 'checkTemplates');

const revisionsOf = (rows: StoredRows, template: CheckTemplate | null) =>
  storedIn(rows, 'checkRevisions').filter(({ checkTemplateId }) => checkTemplateId === template?.id);

const sections = (number: number) => [aSection('before', [anItem(`i${number % 40}`)])];

/** Commands of the checks, by name. */
export const checkActs: Readonly<Record<string, Act>> = {
  createCheckTemplate: (rows, context, [a, b]) =>
    decideCreateCheckTemplate(
      { templates: templates(rows), language: 'en' },
      { name: text(`Check ${a % 3}`), kinds: [], templateId: null, sections: sections(b), needsConfirmation: false },
      context,
    ),
  saveCheckTemplate: (rows, context, [a, b]) => {
    const template = one(rows, 'checkTemplates', a);
    if (template === null) return none;
    const input = { rev: template.rev, name: text(`Check ${b % 4}`), kinds: [] };
    return decideSaveCheckTemplate({ template, templates: templates(rows) }, input, context);
  },
  saveCheckDraft: (rows, context, [a, b]) => {
    const template = one(rows, 'checkTemplates', a);
    const state = { template, revisions: revisionsOf(rows, template) };
    return decideSaveCheckDraft(state, { rev: template?.rev ?? 0, sections: sections(b) }, context);
  },
  discardCheckDraft: (rows, context, [a]) => {
    const template = one(rows, 'checkTemplates', a);
    return decideDiscardCheckDraft({ template }, { rev: template?.rev ?? 0 }, context);
  },
  approveCheckRevision: (rows, context, [a, b]) => {
    const template = one(rows, 'checkTemplates', a);
    const state = { template, revisions: revisionsOf(rows, template) };
    const content = template?.draft?.sections ?? sections(b);
    return decideApproveCheckRevision(state, { sections: content, effectiveOn: context.today, reason: 'Why' }, context);
  },
  archiveCheckTemplate: (rows, context, [a]) => {
    const template = one(rows, 'checkTemplates', a);
    const duties = storedIn(rows, 'checkDuties').filter(({ checkTemplateId }) => checkTemplateId === template?.id);
    return decideArchiveCheckTemplate({ template, duties }, { rev: template?.rev ?? 0 }, context);
  },
  assignCheck: onMachine(({ machine, rows, b }, context) => {
    const template = one(rows, 'checkTemplates', b);
    if (template === null) return none;
    const duties = storedIn(rows, 'checkDuties').filter(({ checkTemplateId }) => checkTemplateId === template.id);
    const shiftIds = b % 2 === 0 ? [] : theSettings().checks.shifts.map(({ id }) => id);
    const state = { template, equipment: [machine], duties, settings: theSettings() };
    const asked = { checkTemplateId: template.id, equipmentIds: [machine.id], shiftIds, fromOn: context.today };
    return decideAssignCheck(state, asked, context);
  }),
  endCheckDuty: (rows, context, [a]) => {
    const duty = one(rows, 'checkDuties', a);
    return decideEndCheckDuty({ duty }, { rev: duty?.rev ?? 0 }, context);
  },
};
