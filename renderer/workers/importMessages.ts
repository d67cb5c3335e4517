/** What the window and the import worker say to each other; both sides check every message. */
import { z } from 'zod';
import { dateOrders } from '#archive/dateText.ts';
import { encodings } from '#archive/encoding.ts';
import { foreignPrograms, foreignRoles } from '#archive/foreign/foreignFile.ts';
import { reasons, verdicts } from '#archive/importRow.ts';
import { columnMapSchema, importOptionsSchema, levelChoiceSchema } from '#archive/importTarget.ts';
import { separators } from '#archive/separator.ts';
import { importKinds } from '#domain/importBatch.ts';
import { calendarDateSchema, idSchema } from '#domain/record.ts';
import { meterUnits } from '#domain/serviceLevel.ts';

const requestId = z.int().positive();

/** Takes the tables out of a ZIP file. */
const unpackRequest = z.object({ type: z.literal('unpack'), id: requestId, file: z.instanceof(Blob) });

/** Reads the file once and says what is in it. Encoding, separator: null to detect. */
const inspectRequest = z.object({
  type: z.literal('inspect'),
  id: requestId,
  file: z.instanceof(Blob),
  encoding: z.enum(encodings).nullable(),
  separator: z.enum(separators).nullable(),
});

/** Makes a dry run over a table of the inspected file; table null: over all of them, as the program that wrote it means them. */
const planRequest = z.object({
  type: z.literal('plan'),
  id: requestId,
  databaseName: z.string(),
  table: z.int().nonnegative().nullable(),
  options: importOptionsSchema,
});

/** A page of the planned rows; verdict null: all. */
const rowsRequest = z.object({
  type: z.literal('rows'),
  id: requestId,
  verdict: z.enum(verdicts).nullable(),
  from: z.int().nonnegative(),
  count: z.int().positive().max(500),
});

/** The refused rows, to be saved as a file. */
const refusedRequest = z.object({ type: z.literal('refused'), id: requestId });

/** Writes what was planned, all or nothing. */
const commitRequest = z.object({
  type: z.literal('commit'),
  id: requestId,
  databaseName: z.string(),
  fileName: z.string(),
});

/** Stops what is being done; it ends as `cancelled` and leaves nothing behind. */
const cancelRequest = z.object({ type: z.literal('cancel') });

/** What the window may ask. */
export const requestSchema = z.discriminatedUnion('type', [
  unpackRequest,
  inspectRequest,
  planRequest,
  rowsRequest,
  refusedRequest,
  commitRequest,
  cancelRequest,
]);

/** What the window may ask. */
export type ImportRequest = z.infer<typeof requestSchema>;

/** A table found in the file. */
export const tableViewSchema = z.object({
  name: z.string(),
  headers: z.array(z.string()),
  rowCount: z.int(),
  /** The first rows, as they stand. */
  sample: z.array(z.array(z.string())),
  kind: z.enum(importKinds),
  columns: columnMapSchema,
  /** The columns if the table holds something else. */
  byKind: z.record(z.enum(importKinds), columnMapSchema),
  unit: z.enum(meterUnits).nullable(),
  /** Columns whose dates can be read in several orders, by index. */
  openOrders: z.array(z.object({ column: z.int(), orders: z.array(z.enum(dateOrders)) })),
});

/** A file another program left behind: which, what its tables hold (by index), what must be asked. */
const foreignViewSchema = z.object({
  program: z.enum(foreignPrograms),
  parts: z.array(z.object({ table: z.int(), role: z.enum(foreignRoles) })),
  asks: z.object({
    code: z.boolean(),
    unit: z.boolean(),
    dateOrders: z.array(z.enum(dateOrders)),
    example: z.string(),
  }),
});

/** What is in a file. */
export const inspectionSchema = z.object({
  encoding: z.enum(encodings),
  separator: z.enum(separators),
  tables: z.array(tableViewSchema),
  /** Index of the table most worth importing. */
  table: z.int(),
  /** The one piece of equipment the file is about; empty when it does not say. */
  onlyCode: z.string(),
  /** Null: no program known here wrote it. */
  foreign: foreignViewSchema.nullable(),
});

/** A dry run in figures. */
export const planSummarySchema = z.object({
  counts: z.record(z.enum(verdicts), z.int()),
  equipmentCreated: z.int(),
  /** The last of the file's reading dates; null without any. */
  lastReadingOn: calendarDateSchema.nullable(),
  /** What past work is called in the file, and the levels it stands for; the most frequent first. */
  workNames: z.array(z.object({ title: z.string(), rows: z.int(), levels: z.array(levelChoiceSchema) })),
});

/** A planned row as the preview shows it. */
export const rowViewSchema = z.object({
  row: z.int(),
  verdict: z.enum(verdicts),
  reason: z.enum(reasons).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  code: z.string(),
  /** Day of past work; else null. */
  doneOn: calendarDateSchema.nullable(),
  /** A reading; else null. */
  reading: z.object({ takenOn: calendarDateSchema, value: z.number(), unit: z.enum(meterUnits) }).nullable(),
  /** Name, make and model, or the cells of a refused row. */
  text: z.string(),
});

/** The answers by request. */
export const answerSchemas = {
  unpack: z.object({ files: z.array(z.object({ name: z.string(), file: z.instanceof(Blob) })) }),
  inspect: inspectionSchema,
  plan: planSummarySchema,
  rows: z.object({ rows: z.array(rowViewSchema), total: z.int() }),
  refused: z.instanceof(Blob),
  commit: z.object({ batchId: idSchema<'ImportBatch'>() }),
} as const;

/** What a request is answered with. */
export type ImportAnswers = { readonly [K in keyof typeof answerSchemas]: z.infer<(typeof answerSchemas)[K]> };

/** What is in a file. */
export type Inspection = z.infer<typeof inspectionSchema>;
/** A file another program left behind. */
export type ForeignView = z.infer<typeof foreignViewSchema>;
/** A table found in the file. */
export type TableView = z.infer<typeof tableViewSchema>;
/** A dry run in figures. */
export type PlanSummary = z.infer<typeof planSummarySchema>;
/** A planned row as the preview shows it. */
export type RowView = z.infer<typeof rowViewSchema>;

/** What long work is doing. */
export const phases = ['reading', 'planning', 'writing'] as const;

/** How far long work has come: `done` of `total`. */
export const progressSchema = z.object({ phase: z.enum(phases), done: z.number(), total: z.number() });

/** How far long work has come. */
export type Progress = z.infer<typeof progressSchema>;

/** What the worker says. */
export const replySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), id: requestId, progress: progressSchema }),
  z.object({ type: z.literal('done'), id: requestId, value: z.unknown() }),
  z.object({ type: z.literal('cancelled'), id: requestId }),
  z.object({
    type: z.literal('failed'),
    id: requestId,
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);

/** What the worker says. */
export type ImportReply = z.infer<typeof replySchema>;
