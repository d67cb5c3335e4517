/**
 * Checks all records as stored. Reading only. First each row by itself, a few at a time, so that nobody's writing waits;
 * then what rows say of each other, as of one moment; then files, certificates and the audit trail, which only grow.
 */
import { verifyChain } from '#archive/verification.ts';
import type { AuditVerdict } from '#domain/auditCheck.ts';
import type { TableName, Tables } from '#domain/change.ts';
import {
  type Finding,
  type IntegrityReport,
  type IntegrityStage,
  reported,
  showRows,
  soundReport,
} from '#domain/integrity.ts';
import { contentStage } from '#domain/integrityContents.ts';
import { meterStage } from '#domain/integrityMeters.ts';
import { numberStage, onlyOneStage } from '#domain/integrityNumbers.ts';
import { foundAt, foundRecord } from '#domain/integrityRecord.ts';
import { referenceStage } from '#domain/integrityReferences.ts';
import { checkedTables, rowFinding } from '#domain/integrityRows.ts';
import { columnStage, completionStage, partStage, standDownStage } from '#domain/integrityWork.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import { checkedTrail } from './auditChecking.ts';
import { contentHash } from './contentHash.ts';
import type { FettleDatabase } from './db.ts';

/** Parts of the check, in their order. */
export type IntegrityStep = 'rows' | 'records' | 'files' | 'certificates' | 'audit';

/** Told how far a part has come. */
export type IntegrityProgress = (step: IntegrityStep, done: number, total: number) => void;

/** What was found, and what was looked at. */
export interface CheckedRecords extends IntegrityReport {
  readonly rows: number;
  readonly files: number;
  /** Hashes of files that no record names. */
  readonly unnamed: readonly string[];
  /** What was found of the audit trail: all of it was looked at. */
  readonly trail: AuditVerdict;
}

type StoredRow = { readonly id?: string; readonly seq?: number };

/** Rows read at a time. */
const atOnce = 500;

/** Reads a table in the order of its keys, some rows at a time; a transaction around it makes it of one moment. */
const eachBatch = async (
  db: FettleDatabase,
  table: string,
  take: (rows: readonly StoredRow[]) => void,
): Promise<void> => {
  let last: string | number | null = null;
  for (;;) {
    const from = db.table<StoredRow, string | number>(table);
    const rows: StoredRow[] = await (last === null ? from.orderBy(':id') : from.where(':id').above(last))
      .limit(atOnce)
      .toArray();
    if (rows.length === 0) return;
    take(rows);
    const tail = rows.at(-1);
    last = tail?.id ?? tail?.seq ?? null;
    if (last === null) return;
  }
};

const keyOf = (table: string, { id, seq }: StoredRow): string => `${table} ${id ?? seq}`;

class Findings {
  report = soundReport;
  /** Rows that are not what their table holds: nothing more is asked of them. */
  readonly malformed = new Set<string>();

  add(findings: readonly Finding[]): void {
    this.report = reported(this.report, findings);
  }
}

const checkRows = async (db: FettleDatabase, found: Findings, tell: IntegrityProgress): Promise<number> => {
  const counts = await Promise.all(checkedTables.map((table) => db.table(table).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const table of checkedTables) {
    await eachBatch(db, table, (rows) => {
      for (const row of rows) {
        const finding = rowFinding(table, row);
        if (finding === null) continue;
        if (finding.code === 'rowMalformed') found.malformed.add(keyOf(table, row));
        found.add([finding]);
      }
      done += rows.length;
      tell('rows', done, Math.max(done, total));
    });
  }
  return done;
};

const checkTogether = async (
  db: FettleDatabase,
  found: Findings,
  tell: IntegrityProgress,
): Promise<readonly string[]> => {
  const kept = new Set<string>(await db.contents.toCollection().primaryKeys());
  const contents = contentStage(kept);
  const stages: readonly IntegrityStage[] = [
    referenceStage(found.malformed),
    numberStage(),
    onlyOneStage(),
    meterStage(),
    completionStage(),
    partStage(),
    standDownStage(),
    columnStage(),
    contents,
  ];
  const tables = [...new Set(stages.flatMap(({ takers }) => Object.keys(takers)))] as TableName[];
  await db.transaction('r', tables, async () => {
    for (const [i, table] of tables.entries()) {
      await eachBatch(db, table, (rows) => {
        const sound = rows.filter((row) => !found.malformed.has(keyOf(table, row)));
        for (const stage of stages) showRows(stage, table, sound as unknown as readonly Tables[TableName][]);
      });
      tell('records', i + 1, tables.length);
    }
  });
  for (const stage of stages) found.add(stage.findings());
  return contents.unnamed();
};

const checkFiles = async (db: FettleDatabase, found: Findings, tell: IntegrityProgress): Promise<number> => {
  const ids = await db.contents.toCollection().primaryKeys();
  for (const [i, id] of ids.entries()) {
    const content = await db.contents.get(id);
    // Cleared away meanwhile: nothing named it.
    if (content !== undefined && (await contentHash(content.bytes)) !== id) {
      const [attachment] = await db.attachments.where('hash').equals(id).toArray();
      const record = attachment === undefined ? foundAt('contents') : foundRecord('attachments', attachment);
      found.add([{ code: 'contentAltered', record, params: {} }]);
    }
    tell('files', i + 1, ids.length);
  }
  return ids.length;
};

/** A series after the other: its certificates are many and large. */
const checkCertificates = async (db: FettleDatabase, found: Findings, tell: IntegrityProgress): Promise<void> => {
  const prefixes = [...new Set((await db.counters.toArray()).map(({ id }) => id))]
    .filter((id) => id.startsWith('certificate:'))
    .map((id) => id.slice('certificate:'.length));
  const keys = await db.signingKeys.toArray();
  for (const [i, series] of prefixes.entries()) {
    const stored = await db.certificates.where('number').startsWith(`${series}-`).toArray();
    const rows = stored.filter((row) => row.series === series && !found.malformed.has(keyOf('certificates', row)));
    const broken = await verifyChain(rows, keys, verifySignature);
    const row = rows.find(({ number }) => number === broken?.number);
    if (broken !== null && row !== undefined) {
      found.add([{ code: 'certificateChain', record: foundRecord('certificates', row), params: { why: broken.why } }]);
    }
    tell('certificates', i + 1, prefixes.length);
  }
};

const trailFindings = ({ breaks, badCheckpoints }: AuditVerdict): readonly Finding[] => [
  ...breaks.map(
    ({ seq, why }): Finding => ({ code: 'auditChain', record: foundAt('audit', String(seq)), params: { seq, why } }),
  ),
  ...badCheckpoints.map(
    ({ seq, why }): Finding => ({
      code: 'checkpointWrong',
      record: foundAt('checkpoints', String(seq)),
      params: { seq, why },
    }),
  ),
];

/** Checks all records. What `tell` throws ends it. */
export const checkedRecords = async (
  db: FettleDatabase,
  tell: IntegrityProgress = () => undefined,
): Promise<CheckedRecords> => {
  const found = new Findings();
  const rows = await checkRows(db, found, tell);
  const unnamed = await checkTogether(db, found, tell);
  const files = await checkFiles(db, found, tell);
  await checkCertificates(db, found, tell);
  const trail = await checkedTrail(db, (done, total) => tell('audit', done, total));
  found.add(trailFindings(trail));
  return { ...found.report, rows, files, unnamed, trail };
};
