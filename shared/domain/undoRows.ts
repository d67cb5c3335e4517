/**
 * How rows of each table are taken back. A row that was changed is put back as it was, its `rev` raised. A row that was
 * made is taken out where nothing can lean on it; what the house archives rather than deletes is archived; an order is
 * cancelled and a defect rejected, for numbers have no gaps. What has a history gets one more step: none is ever cut.
 */
import { type Change, changeOf, newRow, revised, type TableName } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import type { Language } from './language.ts';
import { entering } from './orderState.ts';
import type { PartMove } from './part.ts';
import type { Row } from './record.ts';
import { saysSame, stands } from './undoContent.ts';
import {
  type Compensation,
  changeIn,
  compensation,
  nothing,
  overtaken,
  storedRow,
  type UndoState,
} from './undoState.ts';
import type { WorkOrder } from './workOrder.ts';

/** The words for a cancelled order, a rejected defect and a reversed move of stock. */
export const takenBack: Readonly<Record<Language, string>> = {
  en: 'Taken back',
  'zh-Hans': '已撤销',
  'zh-Hant': '已復原',
};

interface RowPolicy<R> {
  /** Columns that are kept as they are now, and in which a change by others is none. */
  readonly kept?: readonly (keyof R & string)[];
  /** What becomes of a row that was made: null, it is taken out; the row itself, it stays. */
  readonly made: (row: R, context: Context, language: Language) => R | null;
  /** Columns put back besides those of `before`. */
  readonly putBack?: (row: R, before: R, context: Context) => Partial<R>;
}

const takenOut = { made: () => null } as const;

const archived = {
  made: <R extends Row & { readonly archivedOn: string | null }>(row: R, context: Context): R => ({
    ...row,
    archivedOn: context.today,
    rev: row.rev + 1,
    updatedAt: context.now,
  }),
} as const;

const orders: RowPolicy<WorkOrder> = {
  kept: ['history'],
  made: (order, context, language) =>
    revised(order, { ...entering(order, 'cancelled', context), cancelReason: takenBack[language] }, context),
  putBack: ({ state, waitingFor, history }, before, { now, actor }) =>
    state === before.state && waitingFor === before.waitingFor
      ? {}
      : { history: [...history, { state: before.state, at: now, by: actor.name, waitingFor: before.waitingFor }] },
};

const defectStep = (state: Defect['state'], { now, actor }: Context): Defect['history'][number] => ({
  state,
  at: now,
  by: actor.name,
});

const defects: RowPolicy<Defect> = {
  kept: ['history'],
  made: (defect, context, language) => {
    const history = [...defect.history, defectStep('rejected', context)];
    return revised(defect, { state: 'rejected', rejectReason: takenBack[language], history }, context);
  },
  putBack: ({ state, history }, before, context) =>
    state === before.state ? {} : { history: [...history, defectStep(before.state, context)] },
};

/** Tables whose rows are taken back one by one. The others have rules of their own, or are left as they are. */
const policies = {
  equipment: archived,
  programmes: archived,
  people: archived,
  parts: archived,
  outsideWorkshops: archived,
  checkTemplates: archived,
  checkDuties: takenOut,
  assignments: takenOut,
  completions: takenOut,
  plannedVisits: takenOut,
  drafts: takenOut,
  attachments: takenOut,
  qualifications: takenOut,
  trainings: takenOut,
  // Who works here is no step of the work; and the first settings are not unsaid.
  settings: { made: (row: Row) => row, kept: ['currentPersonId'] },
  orders,
  defects,
  // Taking back never puts a machine into service: somebody named must.
  standDowns: { made: (row: Row) => row, kept: ['defectIds'] },
  heldCertificates: takenOut,
  instruments: archived,
} as const satisfies Partial<Record<TableName, unknown>>;

/** Whether rows of the table are taken back one by one. */
export const isPlain = (table: TableName): boolean => table in policies;

const policyOf = (table: TableName): RowPolicy<Row> =>
  (policies as unknown as Partial<Record<TableName, RowPolicy<Row>>>)[table] ?? { made: (row) => row };

const columnsOf = (row: Row, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));

type Told = Pick<UndoState, 'rows' | 'language'> & { readonly context: Context };

const whenMade = (change: Change, after: Row, { rows, language, context }: Told): Compensation => {
  const row = storedRow(rows, change.table, after.id);
  const policy = policyOf(change.table);
  if (!stands(row, after, policy.kept)) return overtaken(change);
  const left = policy.made(row, context, language);
  return left === row ? nothing : compensation(changeIn(change.table, row, left));
};

const whenChanged = (
  change: Change,
  { before, after }: { readonly before: Row; readonly after: Row },
  { rows, context }: Told,
): Compensation => {
  const { kept = [], putBack } = policyOf(change.table);
  if (saysSame(before, after, kept)) return nothing;
  const row = storedRow(rows, change.table, after.id);
  if (!stands(row, after, kept)) return overtaken(change);
  const columns = { ...before, ...columnsOf(row, kept), ...putBack?.(row, before, context) };
  return compensation(changeIn(change.table, row, { ...columns, rev: row.rev + 1, updatedAt: context.now }));
};

/** A row that was taken out, in again, its `rev` raised so that no old copy passes for it. */
export const inAgain = <R extends Row>(row: R, context: Context): R => ({
  ...row,
  rev: row.rev + 1,
  updatedAt: context.now,
});

/** Takes a change of a plain table back. A row that somebody changed since is overtaken. */
export const rowCompensation = (change: Change, told: Told): Compensation => {
  const { table, before, after } = change;
  if (before === null) return after === null ? nothing : whenMade(change, after, told);
  if (after !== null) return whenChanged(change, { before, after }, told);
  if (storedRow(told.rows, table, before.id) !== null) return overtaken(change);
  return compensation(changeIn(table, null, inAgain(before, told.context)));
};

/**
 * Takes a move of stock back by another of the same kind and day the other way: a receipt of 10 by one of -10. Of a
 * count nothing is said to have been counted.
 */
export const moveCompensation = (move: PartMove, { language, context }: Told): Compensation => {
  const reversed: PartMove = {
    ...move,
    ...newRow(context),
    id: context.newId<'PartMove'>(),
    quantity: -move.quantity,
    counted: null,
    note: takenBack[language],
    by: context.actor.name,
  };
  return compensation(changeOf('partMoves', null, reversed));
};
