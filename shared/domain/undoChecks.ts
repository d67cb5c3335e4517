/**
 * Taking back what concerns check templates: the approval of a revision only while it is the last and no check was made
 * by it; and what must hold of templates and duties afterwards.
 */
import { error, type Problem } from '#kernel/result.ts';
import { type Change, changeOf } from './change.ts';
import type { CheckDuty, CheckRevision, CheckTemplate } from './checkTemplate.ts';
import type { Context } from './context.ts';
import { isSameName } from './programmeContent.ts';
import { inAgain } from './undoRows.ts';
import {
  type Compensation,
  compensation,
  nothing,
  overtaken,
  rowsAfterChanges,
  type StoredRows,
  storedIn,
  storedRow,
} from './undoState.ts';

type RevisionChange = Change & { readonly table: 'checkRevisions' };

/** Approvals among the changes; the revision a template was made with stays with it. */
const approved = (changes: readonly Change[]): readonly RevisionChange[] => {
  const made = new Set<string>(
    changes.flatMap(({ table, before, after }) =>
      table === 'checkTemplates' && before === null ? (after?.id ?? []) : [],
    ),
  );
  return changes.filter((change): change is RevisionChange => {
    if (change.table !== 'checkRevisions') return false;
    const templateId = (change.after ?? change.before)?.checkTemplateId;
    return templateId !== undefined && !made.has(templateId);
  });
};

const hasNext = (rows: StoredRows, { checkTemplateId, number }: CheckRevision): boolean =>
  storedIn(rows, 'checkRevisions').some((one) => one.checkTemplateId === checkTemplateId && one.number > number);

/** `undoRevisionUsed` (param `number`) for each revision by which a check was made: a new one is to be approved instead. */
export const checkRevisionProblems = (changes: readonly Change[], rows: StoredRows): readonly Problem[] => {
  const used = new Set(storedIn(rows, 'checks').map(({ checkRevisionId }) => checkRevisionId));
  return approved(changes).flatMap(({ before, after }) =>
    before === null && after !== null && used.has(after.id)
      ? [error('undoRevisionUsed', undefined, { number: after.number })]
      : [],
  );
};

const whenApproved = (change: RevisionChange, after: CheckRevision, rows: StoredRows): Compensation => {
  const row = storedRow(rows, 'checkRevisions', after.id);
  return row === null || hasNext(rows, row) ? overtaken(change) : compensation(changeOf('checkRevisions', row, null));
};

/** Takes the approval of a revision back, or approves it again. */
export const checkRevisionCompensation = (
  changes: readonly Change[],
  told: { readonly rows: StoredRows; readonly context: Context },
): readonly Compensation[] =>
  approved(changes).map((change) => {
    const { before, after } = change;
    if (before === null) return after === null ? nothing : whenApproved(change, after, told.rows);
    const isThere = storedIn(told.rows, 'checkRevisions').some(
      ({ checkTemplateId, number }) => checkTemplateId === before.checkTemplateId && number === before.number,
    );
    if (after !== null || isThere) return overtaken(change);
    return compensation(changeOf('checkRevisions', null, inAgain(before, told.context)));
  });

const templateProblems = (after: CheckTemplate, rows: StoredRows): readonly Problem[] => {
  if (after.archivedOn !== null) {
    const under = storedIn(rows, 'checkDuties').filter((d) => d.checkTemplateId === after.id && d.endedOn === null);
    return under.length === 0 ? [] : [error('checkTemplateInUse', undefined, { count: under.length })];
  }
  const others = storedIn(rows, 'checkTemplates').filter(
    ({ id, archivedOn }) => id !== after.id && archivedOn === null,
  );
  return others.some(({ name }) => isSameName(name, after.name)) ? [error('checkTemplateNameTaken')] : [];
};

const dutyProblems = (after: CheckDuty, rows: StoredRows): readonly Problem[] => {
  if (after.endedOn !== null) return [];
  const template = storedRow(rows, 'checkTemplates', after.checkTemplateId);
  const isTaken = storedIn(rows, 'checkDuties').some(
    ({ id, equipmentId, checkTemplateId, endedOn }) =>
      id !== after.id &&
      equipmentId === after.equipmentId &&
      checkTemplateId === after.checkTemplateId &&
      endedOn === null,
  );
  return [
    ...(template !== null && template.archivedOn !== null ? [error('checkTemplateArchived')] : []),
    ...(isTaken ? [error('checksExpectedAlready')] : []),
  ];
};

/**
 * What speaks against changes that take something back: `checkTemplateInUse` (param `count`), `checkTemplateNameTaken`,
 * `checkTemplateArchived`, `checksExpectedAlready` (anew, meanwhile).
 */
export const checkGuardProblems = (changes: readonly Change[], stored: StoredRows): readonly Problem[] => {
  const rows = rowsAfterChanges(stored, changes);
  return changes.flatMap(({ table, after }) => {
    if (after === null) return [];
    if (table === 'checkTemplates') return templateProblems(after, rows);
    return table === 'checkDuties' ? dutyProblems(after, rows) : [];
  });
};
