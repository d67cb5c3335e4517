/** Reads what taking an entry back is decided from. Only for use inside a transaction over `undoTables`. */
import { type AuditEntry, changesIn } from '#domain/audit.ts';
import type { Change, TableName } from '#domain/change.ts';
import type { Language } from '#domain/language.ts';
import type { Row } from '#domain/record.ts';
import { grouped, type StoredRows, type UndoState } from '#domain/undoState.ts';
import type { FettleDatabase } from './db.ts';
import { logOf } from './keptLogs.ts';
import { rowsWithAny } from './rowsWithAny.ts';

/** The tables it reads, and that taking back may write. */
export const undoTables: readonly TableName[] = [
  'equipment',
  'meters',
  'readings',
  'programmes',
  'revisions',
  'assignments',
  'completions',
  'orders',
  'certificates',
  'people',
  'settings',
  'drafts',
  'plannedVisits',
  'parts',
  'partMoves',
  'outsideWorkshops',
  'defects',
  'attachments',
  'qualifications',
  'trainings',
  'checkTemplates',
  'checkRevisions',
  'checkDuties',
  'checks',
  'standDowns',
  'heldCertificates',
  'instruments',
];

/** What an entry is about. */
interface Scope {
  readonly tables: ReadonlySet<TableName>;
  readonly equipmentIds: readonly string[];
  /** Those on which something is put back that was changed or taken out. */
  readonly putBackOn: readonly string[];
  readonly programmeIds: readonly string[];
  readonly partIds: readonly string[];
  readonly meterIds: readonly string[];
  readonly orderIds: readonly string[];
  /** The earliest revision it approved: what names one has an id made after it. */
  readonly revisionId: string | null;
  readonly checkTemplateIds: readonly string[];
  readonly checkRevisionId: string | null;
}

const idsIn = (changes: readonly Change[], table: TableName, column: string): readonly string[] => {
  const ids = changes.flatMap(({ table: of, before, after }) => {
    const row: Readonly<Record<string, unknown>> = { ...(after ?? before) };
    const id = of === table ? row['id'] : row[column];
    return typeof id === 'string' ? [id] : [];
  });
  return [...new Set(ids)];
};

/** Of the rows of a table that the changes made, the id of the first. */
const firstMade = (changes: readonly Change[], of: TableName): string | null =>
  changes
    .flatMap(({ table, before, after }) => (table === of && before === null ? (after?.id ?? []) : []))
    .toSorted()[0] ?? null;

const scopeOf = (changes: readonly Change[]): Scope => ({
  tables: new Set(changes.map(({ table }) => table)),
  equipmentIds: idsIn(changes, 'equipment', 'equipmentId'),
  putBackOn: idsIn(
    changes.filter(({ before }) => before !== null),
    'equipment',
    'equipmentId',
  ),
  programmeIds: idsIn(changes, 'programmes', 'programmeId'),
  partIds: idsIn(changes, 'parts', 'partId'),
  meterIds: idsIn(changes, 'meters', 'meterId'),
  orderIds: idsIn(changes, 'orders', 'orderId'),
  revisionId: firstMade(changes, 'revisions'),
  checkTemplateIds: idsIn(changes, 'checkTemplates', 'checkTemplateId'),
  checkRevisionId: firstMade(changes, 'checkRevisions'),
});

/** What is read beside the changed rows: of which table, for entries about which tables. */
interface Reading {
  readonly of: TableName;
  readonly when: readonly TableName[];
  readonly read: (db: FettleDatabase, scope: Scope) => PromiseLike<readonly (Row | undefined)[]>;
}

/** Beyond this many machines a table is sooner read whole than looked up machine by machine. */
const mostLookedUp = 100;

const rowsOfMachines = (db: FettleDatabase, table: TableName, ids: readonly string[]): PromiseLike<readonly Row[]> => {
  if (ids.length > mostLookedUp) return db.table<Row>(table).toArray();
  return rowsWithAny(db.table<Row, string>(table), 'equipmentId', ids);
};

const ofEquipment =
  (table: 'meters' | 'assignments' | 'orders' | 'certificates' | 'defects' | 'standDowns') =>
  (db: FettleDatabase, { equipmentIds }: Scope) =>
    rowsOfMachines(db, table, equipmentIds);

/** Only a visit that is put back can find its place taken. */
const visitsThere = (db: FettleDatabase, { putBackOn }: Scope) => rowsOfMachines(db, 'plannedVisits', putBackOn);

const ofProgramme =
  (table: 'assignments' | 'revisions' | 'drafts') =>
  (db: FettleDatabase, { programmeIds }: Scope) =>
    rowsWithAny(db.table<Row, string>(table), 'programmeId', programmeIds);

const since =
  (table: 'orders' | 'completions') =>
  async (db: FettleDatabase, { revisionId }: Scope) =>
    revisionId === null ? [] : db.table<Row>(table).where('id').above(revisionId).toArray();

const ofCheckTemplate =
  (table: 'checkRevisions' | 'checkDuties') =>
  (db: FettleDatabase, { checkTemplateIds }: Scope) =>
    rowsWithAny(db.table<Row, string>(table), 'checkTemplateId', checkTemplateIds);

const checksSince = async (db: FettleDatabase, { checkRevisionId }: Scope) =>
  checkRevisionId === null ? [] : db.checks.where('id').above(checkRevisionId).toArray();

const logsOf = async (db: FettleDatabase, { meterIds }: Scope) => {
  const meters = await db.meters.bulkGet([...meterIds]);
  const logs: (readonly Row[])[] = [];
  for (const meter of meters) if (meter !== undefined) logs.push(await logOf(db, meter));
  return logs.flat();
};

const movesOf = (db: FettleDatabase, { partIds }: Scope) => rowsWithAny(db.partMoves, 'partId', partIds);

/** Equipment that bears the code of one of these. */
const sameCode = async (db: FettleDatabase, { equipmentIds }: Scope) => {
  const codes = (await db.equipment.bulkGet([...equipmentIds])).flatMap((one) => one?.code ?? []);
  return codes.length === 0 ? [] : db.equipment.where('code').anyOfIgnoreCase(codes).toArray();
};

const readings: readonly Reading[] = [
  { of: 'equipment', when: undoTables, read: (db, { equipmentIds }) => db.equipment.bulkGet([...equipmentIds]) },
  { of: 'equipment', when: ['equipment'], read: sameCode },
  { of: 'programmes', when: undoTables, read: (db) => db.programmes.toArray() },
  { of: 'parts', when: ['partMoves'], read: (db, { partIds }) => db.parts.bulkGet([...partIds]) },
  { of: 'partMoves', when: ['partMoves'], read: movesOf },
  { of: 'orders', when: ['partMoves'], read: (db, { orderIds }) => db.orders.bulkGet([...orderIds]) },
  { of: 'parts', when: ['parts'], read: (db) => db.parts.toArray() },
  { of: 'instruments', when: ['heldCertificates', 'instruments'], read: (db) => db.instruments.toArray() },
  { of: 'people', when: ['people', 'qualifications', 'trainings'], read: (db) => db.people.toArray() },
  { of: 'meters', when: ['meters', 'readings'], read: ofEquipment('meters') },
  { of: 'readings', when: ['meters', 'readings'], read: logsOf },
  { of: 'orders', when: ['orders', 'equipment', 'assignments'], read: ofEquipment('orders') },
  { of: 'orders', when: ['revisions'], read: since('orders') },
  { of: 'completions', when: ['revisions'], read: since('completions') },
  { of: 'certificates', when: ['orders', 'standDowns'], read: ofEquipment('certificates') },
  { of: 'assignments', when: ['assignments'], read: ofEquipment('assignments') },
  { of: 'assignments', when: ['programmes'], read: ofProgramme('assignments') },
  { of: 'plannedVisits', when: ['plannedVisits'], read: visitsThere },
  { of: 'defects', when: ['defects', 'standDowns'], read: ofEquipment('defects') },
  { of: 'standDowns', when: ['defects', 'standDowns'], read: ofEquipment('standDowns') },
  { of: 'revisions', when: ['revisions'], read: ofProgramme('revisions') },
  { of: 'checkTemplates', when: ['checkTemplates', 'checkDuties'], read: (db) => db.checkTemplates.toArray() },
  { of: 'checkRevisions', when: ['checkRevisions'], read: ofCheckTemplate('checkRevisions') },
  { of: 'checkDuties', when: ['checkTemplates', 'checkDuties'], read: ofCheckTemplate('checkDuties') },
  { of: 'checks', when: ['checkRevisions'], read: checksSince },
  { of: 'drafts', when: ['drafts'], read: ofProgramme('drafts') },
];

/** The rows the changes are about, as they are now. */
const changedRows = async (
  db: FettleDatabase,
  changes: readonly Change[],
  tables: Map<TableName, Map<string, Row>>,
) => {
  for (const [table, ofTable] of grouped(changes, ({ table: of }) => of)) {
    if (!undoTables.includes(table)) continue;
    const ids = ofTable.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
    add(tables, table, await db.table<Row>(table).bulkGet(ids));
  }
};

const add = (tables: Map<TableName, Map<string, Row>>, table: TableName, rows: readonly (Row | undefined)[]): void => {
  const known = tables.get(table) ?? new Map<string, Row>();
  for (const row of rows) if (row !== undefined) known.set(row.id, row);
  tables.set(table, known);
};

const storedRows = async (db: FettleDatabase, changes: readonly Change[]): Promise<StoredRows> => {
  const tables = new Map<TableName, Map<string, Row>>();
  const scope = scopeOf(changes);
  await changedRows(db, changes, tables);
  for (const { of, when, read } of readings) {
    if (when.some((table) => scope.tables.has(table))) add(tables, of, await read(db, scope));
  }
  return Object.fromEntries(tables) as StoredRows;
};

/** The entry of this number and the rows it concerns. `language`: of words that are written into records. */
export const readUndoState = async (
  db: FettleDatabase,
  seq: AuditEntry['seq'],
  language: Language,
): Promise<UndoState> => {
  const entry = (await db.audit.get(seq)) ?? null;
  return {
    entry,
    rows: entry === null ? {} : await storedRows(db, changesIn(entry)),
    language,
  };
};
