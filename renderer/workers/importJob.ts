/** The work of an import, step by step: look into the file, plan, show the rows, write. One file at a time. */

import { csvRecord } from '#archive/cellText.ts';
import { cellFormats, openDateTargets } from '#archive/columnFormat.ts';
import { detectEncoding, type Encoding } from '#archive/encoding.ts';
import { bestTable, FileSurvey, onlyEquipmentNamed, type SurveyedTable } from '#archive/fileSurvey.ts';
import type { ForeignFile } from '#archive/foreign/foreignFile.ts';
import { foreignQuestions, partToPlan } from '#archive/foreign/foreignPlan.ts';
import { recognise } from '#archive/foreign/recognise.ts';
import { type ImportPlan, type PlanWorld, wholeTable } from '#archive/importPlan.ts';
import { ImportPlanner } from '#archive/importPlanner.ts';
import type { PlannedRow, Verdict } from '#archive/importRow.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import { detectSeparator, type Separator } from '#archive/separator.ts';
import { today } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { newId } from '#data/ids.ts';
import { applyImport, meterOfUnit } from '#data/importApply.ts';
import { importWorld } from '#data/importWorld.ts';
import { readingsOf } from '#data/meterLog.ts';
import type { ImportKind } from '#domain/importBatch.ts';
import { yearOf } from '#kernel/calendarDate.ts';
import { csvRecords } from './csvRecords.ts';
import { ImportFailure } from './importFailure.ts';
import type { ForeignView, ImportAnswers, Progress, TableView } from './importMessages.ts';
import { lastReadingOn, rowView } from './rowView.ts';

/** How the work reports and is stopped. */
export interface JobWatch {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

interface OpenFile {
  readonly file: Blob;
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly tables: readonly SurveyedTable[];
  readonly foreign: ForeignFile | null;
}

interface Planned {
  readonly plan: ImportPlan;
  readonly options: ImportOptions;
  readonly headers: readonly string[];
  /** All tables of a file that another program wrote. */
  readonly isForeign: boolean;
}

/** Enough to tell the encoding and the separator. */
const [encodingSample, separatorSample] = [32_000_000, 200_000];
const sampleRows = 20;
/** Names of work shown to be told what they stand for, the most frequent first. */
const mostNames = 200;
/** Longest stretch of work before other messages are heard, in milliseconds. */
const longestStretch = 100;

/** Lets waiting messages in, so that a cancel is heard. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** An import from file to database. */
export class ImportJob {
  private readonly watch: JobWatch;
  private open: OpenFile | null = null;
  private planned: Planned | null = null;

  constructor(watch: JobWatch) {
    this.watch = watch;
  }

  /** Reads the file once. Fails with `fileEmpty`, `fileWorkbook`, `fileNotText`, `fileNoRows`. */
  async inspect(
    file: Blob,
    said: { encoding: Encoding | null; separator: Separator | null },
  ): Promise<ImportAnswers['inspect']> {
    this.planned = null;
    const encoding = await this.encodingOf(file, said.encoding);
    const beginning = new TextDecoder(encoding).decode(await file.slice(0, separatorSample).arrayBuffer());
    const separator = said.separator ?? detectSeparator(beginning);
    const survey = new FileSurvey(yearOf(today()));
    for await (const { records, bytes } of csvRecords(file, encoding, separator)) {
      for (const { cells, hasOpenQuote } of records) survey.add(hasOpenQuote ? [] : cells);
      this.progress({ phase: 'reading', done: bytes, total: file.size });
    }
    const tables = survey.tables();
    if (tables.length === 0) throw new ImportFailure('fileNoRows');
    const foreign = recognise(tables);
    this.open = { file, encoding, separator, tables, foreign };
    return {
      encoding,
      separator,
      tables: tables.map(tableView),
      table: bestTable(tables),
      onlyCode: onlyEquipmentNamed(tables),
      foreign: foreign === null ? null : foreignView(foreign, tables),
    };
  }

  /** Makes the dry run. Fails with `dateOrderOpen` when the order of a date column must be said first. */
  async plan(db: FettleDatabase, table: number | null, options: ImportOptions): Promise<ImportAnswers['plan']> {
    const isForeign = table === null;
    const holds = {
      work: isForeign || options.kind === 'services',
      parts: isForeign || options.kind === 'parts',
      unitsUnsaid: isForeign,
    };
    const world = await importWorld(db, holds);
    const planner =
      table === null ? await this.takeForeign(options, world) : await this.takeTable(table, options, world);
    const plan = await this.planMeters(planner, db);
    const headers = table === null ? [] : (this.opened().tables[table]?.headers ?? []);
    this.planned = { plan, options, headers, isForeign };
    return {
      counts: { ...plan.counts },
      equipmentCreated: plan.created.length,
      lastReadingOn: lastReadingOn(plan),
      workNames: plan.workNames
        .slice(0, mostNames)
        .map(({ title, rows, levels }) => ({ title, rows, levels: [...levels] })),
    };
  }

  /** A page of the planned rows. */
  rows({ verdict, from, count }: { verdict: Verdict | null; from: number; count: number }): ImportAnswers['rows'] {
    const rows = this.ofVerdict(verdict);
    return { rows: rows.slice(from, from + count).map(rowView), total: rows.length };
  }

  /** The refused rows as CSV, with row number and reason code before the cells. */
  refused(): Blob {
    const lines = this.ofVerdict('refused').map((row) => {
      const cells = 'cells' in row ? row.cells : [];
      return csvRecord([String(row.row), row.reason ?? '', ...cells]);
    });
    const headers = this.planned?.headers ?? [];
    return new Blob([`\ufeff${[csvRecord(['row', 'reason', ...headers]), ...lines].join('\r\n')}\r\n`], {
      type: 'text/csv',
    });
  }

  /** Writes the plan. Fails with the problems of `applyImport`. */
  async commit(db: FettleDatabase, fileName: string): Promise<ImportAnswers['commit']> {
    if (this.planned === null) throw new Error('Nothing was planned.');
    const { plan, options, isForeign } = this.planned;
    const kind = isForeign ? mainlyHeld(plan) : options.kind;
    const ticket = { batchId: newId<'ImportBatch'>(), kind, fileName, stockOn: options.readOn };
    const applied = await applyImport(
      db,
      { plan, ticket },
      {
        isCancelled: this.watch.isCancelled,
        onProgress: (done, total) => this.watch.onProgress({ phase: 'writing', done, total }),
      },
    );
    if (!applied.ok) throw new ImportFailure(applied.problems[0]?.code ?? 'storageUnavailable');
    this.planned = null;
    return { batchId: applied.value };
  }

  private opened(): OpenFile {
    if (this.open === null) throw new Error('No file was looked into.');
    return this.open;
  }

  private ofVerdict(verdict: Verdict | null): readonly PlannedRow[] {
    const rows = this.planned?.plan.rows ?? [];
    return verdict === null ? rows : rows.filter((row) => row.verdict === verdict);
  }

  private progress(progress: Progress): void {
    if (this.watch.isCancelled()) throw new ImportFailure('importCancelled');
    this.watch.onProgress(progress);
  }

  private async encodingOf(file: Blob, said: Encoding | null): Promise<Encoding> {
    const bytes = new Uint8Array(await file.slice(0, encodingSample).arrayBuffer());
    const found = detectEncoding(bytes, file.size <= encodingSample);
    switch (found.is) {
      case 'text':
        return said ?? found.encoding;
      case 'empty':
        throw new ImportFailure('fileEmpty');
      case 'workbook':
        throw new ImportFailure('fileWorkbook');
      case 'notText':
        throw new ImportFailure('fileNotText');
    }
  }

  private async takeTable(table: number, options: ImportOptions, world: PlanWorld): Promise<ImportPlanner> {
    const chosen = this.opened().tables[table];
    if (chosen === undefined) throw new Error(`No table ${table} in this file.`);
    if (openDateTargets(options, chosen.formatOf).length > 0) throw new ImportFailure('dateOrderOpen');
    const formats = cellFormats(options, chosen.formatOf, yearOf(world.today));
    const planner = new ImportPlanner(world);
    planner.turnTo(wholeTable(options, formats));
    await this.takeRows(planner, chosen);
    return planner;
  }

  /** Takes all tables of a recognised file, machines first. */
  private async takeForeign(answers: ImportOptions, world: PlanWorld): Promise<ImportPlanner> {
    const { foreign: file, tables } = this.opened();
    if (file === null) throw new Error('No program known here wrote this file.');
    const { dateOrders } = foreignQuestions(file, tables);
    if (dateOrders.length > 0 && answers.dateOrders.takenOn === undefined) throw new ImportFailure('dateOrderOpen');
    const planner = new ImportPlanner(world);
    for (const part of file.parts) {
      const table = tables[part.table];
      if (table === undefined) continue;
      planner.turnTo(partToPlan(part, { file, tables, answers }, yearOf(world.today)));
      await this.takeRows(planner, table);
    }
    return planner;
  }

  private async takeRows(planner: ImportPlanner, { firstRow, lastRow }: SurveyedTable): Promise<void> {
    const { file, encoding, separator } = this.opened();
    let row = 0;
    for await (const { records, bytes } of csvRecords(file, encoding, separator)) {
      for (const { cells, hasOpenQuote } of records) {
        row++;
        if (row >= firstRow && row <= lastRow) planner.add({ row, cells, hasOpenQuote });
      }
      this.progress({ phase: 'reading', done: bytes, total: file.size });
      if (row > lastRow) return;
    }
  }

  private async planMeters(planner: ImportPlanner, db: FettleDatabase): Promise<ImportPlan> {
    const meters: ImportPlan['meters'][number][] = [];
    const groups = planner.meterGroups();
    let stretch = performance.now();
    for (const group of groups) {
      const meter = await meterOfUnit(db, group);
      const stored = meter === null ? [] : await readingsOf(db, meter.id);
      meters.push({ group, plan: planner.planGroup(group, { meter, stored }) });
      if (performance.now() - stretch < longestStretch) continue;
      this.progress({ phase: 'planning', done: meters.length, total: groups.length });
      await breathe();
      stretch = performance.now();
    }
    return planner.plan(meters);
  }
}

/** What a file of many tables is listed as. */
const mainlyHeld = ({ works, parts, meters }: ImportPlan): ImportKind => {
  if (works.length > 0) return 'services';
  if (meters.length > 0) return 'readings';
  return parts.length > 0 ? 'parts' : 'equipment';
};

const foreignView = (file: ForeignFile, tables: readonly SurveyedTable[]): ForeignView => {
  const { dateOrders, ...asks } = foreignQuestions(file, tables);
  const parts = file.parts.map(({ table, role }) => ({ table, role })).sort((a, b) => a.table - b.table);
  return { program: file.program, parts, asks: { ...asks, dateOrders: [...dateOrders] } };
};

const tableView = ({ name, headers, rowCount, sample, guess, formatOf }: SurveyedTable): TableView => ({
  name,
  headers: [...headers],
  rowCount,
  sample: sample.slice(0, sampleRows).map((cells) => cells.map((cell) => cell.slice(0, 200))),
  kind: guess.kind,
  columns: guess.columns,
  byKind: guess.byKind,
  unit: guess.unit,
  openOrders: headers.flatMap((_, column) => {
    const { dates } = formatOf(column);
    return dates.is === 'open' ? [{ column, orders: [...dates.orders] }] : [];
  }),
});
