/** What the audit trail shows of its entries: names of the records they touch, and where those are found. Pure. */
import type { Fleet } from '#data/fleetState.ts';
import { namingTables } from '#domain/auditSentence.ts';
import type { Language } from '#domain/language.ts';
import { rowName } from '#domain/undoNaming.ts';
import type { StoredRows } from '#domain/undoState.ts';
import { routes } from '#routes.ts';
import type { FieldDifference, RecordDifference } from './auditDifferences.ts';
import { auditTables } from './auditGroups.ts';

/** Rows in memory by which others are named. */
export const namingRows = (fleet: Fleet): StoredRows =>
  Object.fromEntries(namingTables.map((table) => [table, fleet[table]]));

interface Told {
  readonly rows: StoredRows;
  readonly language: Language;
}

/** The name of one record; empty without any. */
export const recordName = ({ table, row }: Pick<RecordDifference, 'table' | 'row'>, told: Told): string => {
  const known = auditTables.find((one) => one === table);
  return known === undefined ? '' : rowName(known, row as unknown as Parameters<typeof rowName>[1], told);
};

const text = (row: RecordDifference['row'], column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** Where a record is found: a column that holds an id, and the place that shows it. */
const ways: Readonly<Record<string, readonly [column: string, place: (id: string) => string]>> = {
  equipment: ['id', routes.machine],
  meters: ['equipmentId', routes.machine],
  readings: ['equipmentId', routes.machine],
  standDowns: ['equipmentId', routes.machine],
  assignments: ['equipmentId', routes.machine],
  plannedVisits: ['equipmentId', routes.machine],
  completions: ['equipmentId', routes.machine],
  checkDuties: ['equipmentId', routes.machine],
  orders: ['id', routes.order],
  defects: ['id', routes.defect],
  certificates: ['id', routes.certificate],
  checks: ['id', routes.check],
  programmes: ['id', routes.programme],
  revisions: ['programmeId', routes.programme],
  drafts: ['programmeId', routes.programme],
  checkTemplates: ['id', routes.checkTemplate],
  checkRevisions: ['checkTemplateId', routes.checkTemplate],
  parts: ['id', routes.part],
  partMoves: ['partId', routes.part],
  people: ['id', routes.person],
  qualifications: ['personId', routes.person],
  trainings: ['personId', routes.person],
  heldCertificates: ['id', () => routes.held],
  instruments: ['id', () => routes.instruments],
  settings: ['id', () => routes.settings],
  importBatches: ['id', () => routes.import],
};

/** The address of the screen that shows a record; null when there is none, or when it was taken out. */
export const placeOf = ({ table, kind, row }: Pick<RecordDifference, 'table' | 'kind' | 'row'>): string | null => {
  const [column, place] = ways[table] ?? [];
  const id = column === undefined ? '' : text(row, column);
  return place === undefined || id === '' || kind === 'takenOut' ? null : place(id);
};

/** Columns whose values are secret, or nothing to read: that they differ is all that is shown. */
const hidden: ReadonlySet<string> = new Set(['pin', 'badge', 'signature', 'logo', 'seal', 'publicKey', 'token']);

/** Whether only that it differs is shown of a value. */
export const isHidden = (path: FieldDifference['path']): boolean =>
  path.some((part) => typeof part === 'string' && hidden.has(part));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a value is the id of a record. */
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** Ids among the values of records, each once. */
export const idsIn = (records: readonly RecordDifference[]): readonly string[] => {
  const values = records.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [before, after].flat()));
  return [...new Set(values.filter(isId))];
};

/** The name of the record of an id, as far as it is in memory; undefined when it is not. */
export const nameOfId = (id: string, { rows, language }: Told): string | undefined => {
  const { equipment, people, parts, instruments, outsideWorkshops } = rows;
  const own =
    equipment?.get(id)?.code ??
    people?.get(id)?.name ??
    parts?.get(id)?.name ??
    instruments?.get(id)?.code ??
    outsideWorkshops?.get(id)?.name;
  const many = rows.programmes?.get(id)?.name ?? rows.checkTemplates?.get(id)?.name;
  return own ?? many?.[language] ?? many?.en ?? many?.['zh-Hans'] ?? many?.['zh-Hant'];
};
