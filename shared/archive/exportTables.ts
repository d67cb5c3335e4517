/** The tables of an export: what each holds, in words for whoever reads it without us. */
import { z } from 'zod';
import { tableSchemas } from '#domain/tableSchemas.ts';
import { columnName, columnsOf, type ExportColumn } from './exportColumns.ts';

const bulkRowsSchema = z.object({
  seq: z.int().positive(),
  part: z.int().nonnegative(),
  table: z.string(),
  ids: z.array(z.string()),
});

const schemas = { ...tableSchemas, bulkRows: bulkRowsSchema };

/** A table that is exported. */
export type ExportTable = keyof typeof schemas;

/** What a row of each table is. */
const meanings: Readonly<Record<ExportTable, string>> = {
  equipment: 'A vehicle, machine or other thing that is maintained.',
  meters: 'A counter of kilometres, hours or the like on a piece of equipment, with what is known of it now.',
  readings: 'A reading of a meter. Never changed; a wrong one is marked and left.',
  programmes: 'A maintenance programme: named levels of service for kinds of equipment.',
  revisions: 'The approved content of a programme at a time: levels, their intervals, tasks and parts.',
  assignments: 'Equipment put under a programme, counted from a day and a reading.',
  completions: 'A level of service done on a piece of equipment: what the next due date is counted from.',
  orders: 'A work order: its tasks, values measured, labour, costs and steps, from opening to release.',
  certificates:
    'A paper that was issued, with all that stands on it and its seal. Never changed but to be voided or copied.',
  people: 'Someone who works in or with the workshop. PINs are left out.',
  settings: 'The settings of the workshop: one row.',
  counters: 'The last number taken of a series of numbers.',
  importBatches: 'A file that was imported.',
  drafts: 'A revision of a programme that is being written.',
  plannedVisits: 'A day planned for services of a piece of equipment.',
  parts: 'A part or material, with the figures of its stock.',
  partMoves: 'A movement of stock: in, out or counted. Never changed.',
  outsideWorkshops: 'Another workshop that work is given to.',
  defects: 'A defect that was reported, and what came of it.',
  attachments: 'A photo or paper that belongs to a record (`about`). Its bytes are the file `files/<hash>`.',
  calendarEvents: 'An event handed to calendars outside.',
  checkTemplates: 'A daily check: what it is called and the draft of its questions.',
  checkRevisions: 'The approved questions of a daily check at a time.',
  checkDuties: 'Equipment that is checked by a daily check.',
  checks: 'A daily check that was made, with its answers.',
  qualifications: 'A qualification of a person, with its term.',
  trainings: 'A training of a person.',
  standDowns: 'Equipment taken out of use, and its return.',
  heldCertificates: 'A certificate of another office that is kept here, such as that of an annual inspection.',
  instruments: 'A measuring instrument that is calibrated.',
  signingKeys: 'The public half of a key that certificates are sealed with. Private halves never leave the program.',
  installation: 'The program on the computer this was exported from: one row.',
  audit:
    'The audit trail: who did what, when, with the rows before and after. Never changed; each entry bears the hash of the one before.',
  checkpoints: 'The signed hash of an entry of the audit trail.',
  bulkRows: 'Ids of rows that an entry of the audit trail about many rows touched.',
};

/** Columns that are secrets of their owner, or of use to nobody but a guesser. */
const leftOut: Readonly<Partial<Record<ExportTable, readonly string[]>>> = { people: ['pin'] };

/** Whether a table of the database is exported. */
export const isExportTable = (table: string): table is ExportTable => Object.hasOwn(schemas, table);

/** Names of the tables, sorted as an export has them. */
export const exportTables: readonly ExportTable[] = Object.keys(meanings).filter(isExportTable);

/** What a row of a table is. */
export const meaningOf = (table: ExportTable): string => meanings[table];

/** The columns of a table. */
export const exportColumns = (table: ExportTable): readonly ExportColumn[] =>
  columnsOf(schemas[table]).filter((column) => leftOut[table]?.includes(columnName(column)) !== true);
