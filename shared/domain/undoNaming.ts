/** How the rows of an entry are called where a notice or a problem speaks of them. */
import type { Change, TableName, Tables } from './change.ts';
import { type Language, type LocalText, languages } from './language.ts';
import { type StoredRows, storedRow } from './undoState.ts';

const nameIn = (name: LocalText, language: Language): string =>
  name[language] ?? languages.map((other) => name[other]).find((text) => text !== undefined) ?? '';

type Named = Readonly<Record<string, unknown>>;

const wordOf = (row: Named, column: string): string => {
  const word = row[column];
  return typeof word === 'string' ? word : '';
};

/** The column of its own by which a row is called. */
const ownNames: Partial<Record<TableName, string>> = {
  equipment: 'code',
  orders: 'number',
  defects: 'number',
  certificates: 'number',
  parts: 'name',
  people: 'name',
  outsideWorkshops: 'name',
  attachments: 'name',
  instruments: 'code',
};

/** The name of a row: its own, else that of the machine, person, programme or part it belongs to; empty without any. */
export const rowName = (
  table: TableName,
  row: Tables[TableName],
  { rows, language }: { readonly rows: StoredRows; readonly language: Language },
): string => {
  const own = ownNames[table];
  const columns: Named = { ...row };
  if (own !== undefined) return wordOf(columns, own);
  const programme = storedRow(rows, 'programmes', table === 'programmes' ? row.id : wordOf(columns, 'programmeId'));
  const machine = storedRow(rows, 'equipment', wordOf(columns, 'equipmentId'));
  const template = storedRow(
    rows,
    'checkTemplates',
    table === 'checkTemplates' ? row.id : wordOf(columns, 'checkTemplateId'),
  );
  if (machine !== null) return machine.code;
  const instrument = storedRow(rows, 'instruments', wordOf(columns, 'instrumentId'));
  if (instrument !== null) return instrument.code;
  const person = storedRow(rows, 'people', wordOf(columns, 'personId'));
  if (person !== null) return person.name;
  if (template !== null) return nameIn(template.name, language);
  return programme === null
    ? (storedRow(rows, 'parts', wordOf(columns, 'partId'))?.name ?? '')
    : nameIn(programme.name, language);
};

/** Tables in the order in which they are what an entry is about. */
const subjects: readonly TableName[] = [
  'certificates',
  'orders',
  'defects',
  'plannedVisits',
  'assignments',
  'drafts',
  'revisions',
  'programmes',
  'checkDuties',
  'checkRevisions',
  'checkTemplates',
  'partMoves',
  'parts',
  'outsideWorkshops',
  'heldCertificates',
  'instruments',
  'qualifications',
  'trainings',
  'people',
  'attachments',
  'readings',
  'meters',
  'standDowns',
  'equipment',
];

/** What an entry is about: the names of the rows of its first subject, each once. */
export const subjectNames = (
  changes: readonly Change[],
  told: { readonly rows: StoredRows; readonly language: Language },
): readonly string[] => {
  const table = subjects.find((one) => changes.some((change) => change.table === one));
  const names = changes
    .filter((change) => change.table === table)
    .map(({ table: of, before, after }) => {
      const row = after ?? before;
      return row === null ? '' : rowName(of, row, told);
    });
  return [...new Set(names)].filter((name) => name !== '');
};
