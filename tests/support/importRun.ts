import type { Encoding } from '#archive/encoding.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import type { Separator } from '#archive/separator.ts';
import type { FettleDatabase } from '#data/db.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { ImportJob, type JobWatch } from '#workers/importJob.ts';
import type { Inspection, PlanSummary } from '#workers/importMessages.ts';

/** A watch that neither shows nor stops anything. */
export const quietWatch: JobWatch = { onProgress: () => undefined, isCancelled: () => false };

/** What a test decides otherwise than the program guesses. */
export interface ImportChoices extends Partial<ImportOptions> {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly table?: number;
}

/** A dry run with all that was found on the way. */
export interface DryRun {
  readonly job: ImportJob;
  readonly inspection: Inspection;
  readonly options: ImportOptions;
  readonly summary: PlanSummary;
}

/** The options the program proposes for a table. */
export const proposedOptions = (inspection: Inspection, index: number): ImportOptions => {
  const table = inspection.tables[index];
  if (table === undefined) throw new Error(`No table ${index}`);
  return {
    kind: table.kind,
    columns: table.columns,
    dateOrders: {},
    unit: table.unit ?? 'km',
    createEquipment: true,
    onlyCode: table.columns.code === undefined ? inspection.onlyCode : '',
    readOn: calendarDate('2026-11-21'),
  };
};

/** Looks into a file and plans it as proposed, but for `choices`. */
export const dryRun = async (
  db: FettleDatabase,
  file: Blob,
  { encoding, separator, table, ...chosen }: ImportChoices = {},
): Promise<DryRun> => {
  const job = new ImportJob(quietWatch);
  const inspection = await job.inspect(file, { encoding: encoding ?? null, separator: separator ?? null });
  const index = table ?? inspection.table;
  const options = { ...proposedOptions(inspection, index), ...chosen };
  return { job, inspection, options, summary: await job.plan(db, index, options) };
};

/** Looks into a file another program left behind and plans all of it; `chosen`: what the file does not say. */
export const foreignRun = async (
  db: FettleDatabase,
  file: Blob,
  chosen: Partial<ImportOptions> = {},
): Promise<DryRun> => {
  const job = new ImportJob(quietWatch);
  const inspection = await job.inspect(file, { encoding: null, separator: null });
  const options = { ...proposedOptions(inspection, inspection.table), columns: {}, onlyCode: '', ...chosen };
  return { job, inspection, options, summary: await job.plan(db, null, options) };
};
