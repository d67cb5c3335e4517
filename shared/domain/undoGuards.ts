/**
 * What must hold of the records after something was taken back: others may have written meanwhile what does not go
 * together with it. Judged on the rows as they would be.
 */
import { error, type Problem } from '#kernel/result.ts';
import { changesIn } from './audit.ts';
import type { Change, TableName } from './change.ts';
import type { Context } from './context.ts';
import { isAhead, isUnderWay } from './orderState.ts';
import type { PartMove } from './part.ts';
import type { Assignment } from './programme.ts';
import { isSameName } from './programmeContent.ts';
import type { Row } from './record.ts';
import type { StandDown } from './standDown.ts';
import { unsafeUnrepaired } from './standDownReturning.ts';
import { stockOf } from './stock.ts';
import { rowName } from './undoNaming.ts';
import {
  changeIn,
  grouped,
  rowsAfterChanges,
  type StoredRows,
  storedIn,
  storedRow,
  type UndoState,
} from './undoState.ts';
import type { WorkOrder } from './workOrder.ts';

/** Of a row that must be the only one of its key, the key; null when it may be one of many. */
const keys = (change: Change): string | null => {
  const { table, after } = change;
  if (after === null) return null;
  switch (table) {
    case 'equipment':
      return after.archivedOn === null ? after.code.toLowerCase() : null;
    case 'instruments':
      return after.archivedOn === null ? after.code.toLowerCase() : null;
    case 'parts':
      return after.archivedOn === null ? after.number.toLowerCase() : null;
    case 'people':
      return after.archivedOn === null && after.badge !== '' ? after.badge.toLowerCase() : null;
    case 'meters':
      return `${after.equipmentId} ${after.unit}`;
    case 'drafts':
      return after.programmeId;
    case 'revisions':
      return `${after.programmeId} ${after.number}`;
    case 'assignments':
      return after.endedOn === null ? `${after.equipmentId} ${after.programmeId}` : null;
    case 'orders':
      return isAhead(after) && after.programmeId !== null ? `${after.equipmentId} ${after.programmeId}` : null;
    case 'plannedVisits':
      return after.state === 'planned'
        ? `${after.equipmentId} ${after.programmeId} ${after.levelId} ${after.dueOn}`
        : null;
    default:
      return null;
  }
};

const keyOf = (table: TableName, row: Row): string | null => keys(changeIn(table, null, row));

/** `undoTaken` for each row put back whose place another one has taken. */
const placeProblems = (changes: readonly Change[], rows: StoredRows, told: UndoState): readonly Problem[] =>
  [...grouped(changes, ({ table }) => table)].flatMap(([table, ofTable]) => {
    const own = new Map(ofTable.map((change) => [keys(change), change.after?.id]));
    own.delete(null);
    if (own.size === 0) return [];
    return storedIn(rows, table)
      .filter((row) => own.has(keyOf(table, row)) && own.get(keyOf(table, row)) !== row.id)
      .map((row) => error('undoTaken', undefined, { what: rowName(table, row, { ...told, rows }) }));
  });

const aheadOf = (rows: StoredRows, isOne: (order: WorkOrder) => boolean): WorkOrder | undefined =>
  storedIn(rows, 'orders').find((order) => isAhead(order) && isOne(order));

const hasOrder = (order: WorkOrder | undefined): readonly Problem[] =>
  order === undefined ? [] : [error('equipmentHasOpenOrder', undefined, { number: order.number, orderId: order.id })];

const orderProblems = (before: WorkOrder | null, after: WorkOrder | null, rows: StoredRows): readonly Problem[] => {
  if (after === null || after.state === before?.state) return [];
  const machine = storedRow(rows, 'equipment', after.equipmentId);
  const certificate = storedIn(rows, 'certificates').find(
    ({ orderId, voided }) => orderId === after.id && voided === null,
  );
  return [
    ...(isAhead(after) && machine !== null && machine.archivedOn !== null
      ? [error('equipmentArchived', undefined, { code: machine.code })]
      : []),
    ...(certificate === undefined ? [] : [error('certificateStands', undefined, { number: certificate.number })]),
  ];
};

/** A machine is not stood down again behind a return to service that says in writing that it is back. */
const standDownProblems = (after: StandDown | null, rows: StoredRows): readonly Problem[] => {
  if (after === null || after.returned !== null) return [];
  const paper = storedIn(rows, 'certificates').find(
    ({ standDownId, content, voided }) =>
      standDownId === after.id && content.kind === 'returnToService' && voided === null,
  );
  return paper === undefined ? [] : [error('returnStands', undefined, { number: paper.number })];
};

const assignmentProblems = ({ before, after }: Turned<Assignment>, rows: StoredRows): readonly Problem[] => {
  const one = after ?? before;
  if (one === null) return [];
  const { equipmentId, programmeId } = one;
  if (after === null || after.endedOn !== null) {
    return hasOrder(aheadOf(rows, (order) => order.equipmentId === equipmentId && order.programmeId === programmeId));
  }
  const programme = storedRow(rows, 'programmes', programmeId);
  return programme !== null && programme.archivedOn !== null ? [error('programmeArchived')] : [];
};

interface Turned<R> {
  readonly before: R | null;
  readonly after: R | null;
}

const programmeProblems = (change: Change & { readonly table: 'programmes' }, rows: StoredRows): readonly Problem[] => {
  const { after } = change;
  if (after === null) return [];
  if (after.archivedOn !== null) {
    const under = storedIn(rows, 'assignments').filter((a) => a.programmeId === after.id && a.endedOn === null);
    return under.length === 0 ? [] : [error('programmeInUse', undefined, { count: under.length })];
  }
  const others = storedIn(rows, 'programmes').filter(({ id, archivedOn }) => id !== after.id && archivedOn === null);
  return others.some(({ name }) => isSameName(name, after.name)) ? [error('programmeNameTaken')] : [];
};

/** What an order used is not taken back once it is finished. */
const useProblems = ({ orderId }: PartMove, rows: StoredRows): readonly Problem[] => {
  const order = orderId === null ? null : storedRow(rows, 'orders', orderId);
  return order === null || isUnderWay(order) ? [] : [error('orderNotOpen', undefined, { number: order.number })];
};

/** `undoStockUsed` for each part received of which so much was taken since that the stock would be below nothing. */
const stockProblems = (changes: readonly Change[], rows: StoredRows, told: UndoState): readonly Problem[] => {
  const received = changesIn(told.entry ?? { changes: [] }).flatMap(({ table, after }) =>
    table === 'partMoves' && after !== null && after.quantity > 0 ? [after] : [],
  );
  const isBack = (id: string) =>
    changes.some(({ table, before, after }) => table === 'partMoves' && before === null && after?.partId === id);
  return received.flatMap(({ id, partId }) => {
    const of = (stored: StoredRows) => storedIn(stored, 'partMoves').filter((move) => move.partId === partId);
    const isDrawn = stockOf(of(told.rows).filter((move) => move.id > id)) < 0;
    if (!isBack(partId) || !isDrawn || stockOf(of(rows)) >= 0) return [];
    return [error('undoStockUsed', undefined, { name: storedRow(rows, 'parts', partId)?.name ?? '' })];
  });
};

const referenceProblems = (change: Change, rows: StoredRows, { actor }: Context): readonly Problem[] => {
  const { table, before, after } = change;
  switch (table) {
    case 'orders':
      return orderProblems(before, after, rows);
    case 'assignments':
      return assignmentProblems({ before, after }, rows);
    case 'programmes':
      return programmeProblems(change, rows);
    case 'equipment':
      return after === null || after.archivedOn === null
        ? []
        : hasOrder(aheadOf(rows, ({ equipmentId }) => equipmentId === after.id));
    case 'partMoves':
      return after === null ? [] : useProblems(after, rows);
    case 'standDowns':
      return standDownProblems(after, rows);
    case 'people':
      return after !== null && after.archivedOn !== null && after.id === actor.id ? [error('personIsActing')] : [];
    default:
      return [];
  }
};

/** `undoUnsafe` for each defect that would wait for its repair, unsafe, on a machine that was returned to service. */
const safetyProblems = (changes: readonly Change[], rows: StoredRows): readonly Problem[] => {
  const machines = new Set(
    changes.flatMap(({ table, after }) =>
      table === 'defects' || table === 'standDowns' ? (after?.equipmentId ?? []) : [],
    ),
  );
  const down = new Set(
    storedIn(rows, 'standDowns')
      .filter(({ returned }) => returned === null)
      .map(({ equipmentId }) => equipmentId),
  );
  return unsafeUnrepaired(storedIn(rows, 'defects'))
    .filter(({ equipmentId }) => machines.has(equipmentId) && !down.has(equipmentId))
    .map(({ number }) => error('undoUnsafe', undefined, { number }));
};

/**
 * What speaks against changes that take something back: `undoTaken` (param `what`), `equipmentHasOpenOrder`,
 * `equipmentArchived`, `certificateStands`, `programmeArchived`, `programmeInUse`, `programmeNameTaken`,
 * `personIsActing`, `returnStands` (param `number`), `orderNotOpen` (parts it used), `undoStockUsed` (param `name`), `undoUnsafe` (param `number`).
 */
export const guardProblems = (changes: readonly Change[], told: UndoState, context: Context): readonly Problem[] => {
  const rows = rowsAfterChanges(told.rows, changes);
  return [
    ...placeProblems(changes, rows, told),
    ...stockProblems(changes, rows, told),
    ...changes.flatMap((change) => referenceProblems(change, rows, context)),
    ...safetyProblems(changes, rows),
  ];
};
