/** A page that writes records without end, as users would, until its browser is killed; and that looks at what is left. */
import { addAttachment } from '#data/commands/addAttachment.ts';
import { addMeter } from '#data/commands/addMeter.ts';
import { moveParts } from '#data/commands/moveParts.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { savePart } from '#data/commands/savePart.ts';
import type { FettleDatabase } from '#data/db.ts';
import { newId } from '#data/ids.ts';
import { checkedRecords } from '#data/integrityChecking.ts';
import { blankEquipment } from '#domain/equipment.ts';
import type { PartInput } from '#domain/part.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { canonicalJson } from '#kernel/canonicalJson.ts';
import { startedDatabase } from './database.ts';
import { on } from './rows.ts';
import { done } from './workshop.ts';

/** A write that was acknowledged: the row it made or changed. */
export interface Acknowledged {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
}

/** What was found at a start. */
export interface WritingSurvey {
  readonly rows: number;
  readonly entries: number;
  /** Acknowledged writes that are not there. */
  readonly lost: readonly string[];
  /** Rows that are not as the audit trail says they were last written, and rows it says nothing of. */
  readonly halfDone: readonly string[];
  /** What the check of all records found. */
  readonly findings: readonly string[];
}

/** What the page offers to the test that drives it. */
export interface WritingPage {
  /** Writes, and tells each write once it is acknowledged. Never ends. */
  readonly write: (tell: (write: Acknowledged) => void) => Promise<void>;
  /** Writes one record, tells it, and then to two tables at once, in transactions that never end. */
  readonly writeTwoAtOnce: (tell: (write: Acknowledged) => void) => Promise<void>;
  readonly survey: (acknowledged: readonly Acknowledged[]) => Promise<WritingSurvey>;
}

type Tell = (write: Acknowledged) => void;

const name = 'killed';

const readingsOfOne = 4;

const machineWithAll = async (tell: Tell): Promise<void> => {
  const input = { ...blankEquipment, code: newId().slice(-12), kind: 'truck' } as const;
  const id = await done(saveEquipment({ id: null, rev: null, input }));
  tell({ table: 'equipment', id, rev: 1 });
  tell({ table: 'meters', id: await done(addMeter({ equipmentId: id, unit: 'km' })), rev: 1 });
  for (let i = 0; i < readingsOfOne; i += 1) {
    const takenOn = addDays(on('2026-01-01'), i);
    const reading = await done(recordReading({ equipmentId: id, unit: 'km', takenOn, value: 1_000 + i, takenBy: '' }));
    tell({ table: 'readings', id: reading, rev: 1 });
  }
  const text = `Brake pipe of ${input.code} leaks`;
  const defect = await done(reportDefect({ equipmentId: id, severity: 'unsafe', text }));
  tell({ table: 'defects', id: defect, rev: 1 });
  const file = new Blob([text], { type: 'text/plain' });
  tell({
    table: 'attachments',
    id: await done(addAttachment({ about: id, place: '', name: 'note.txt', file })),
    rev: 1,
  });
  await done(saveEquipment({ id, rev: 1, input: { ...input, name: 'Looked at' } }));
  tell({ table: 'equipment', id, rev: 2 });
};

const aFilter: PartInput = {
  number: '',
  name: 'Oil filter',
  unit: 'piece',
  reorderLevel: null,
  orderQuantity: null,
  unitCost: null,
  supplier: '',
  location: '',
  notes: '',
};

const partWithStock = async (tell: Tell): Promise<void> => {
  const id = await done(savePart({ id: null, rev: null, input: { ...aFilter, number: newId().slice(-12) } }));
  tell({ table: 'parts', id, rev: 1 });
  const lines = [{ partId: id, lot: '', quantity: 5, unitCost: null }];
  const moves = await done(moveParts({ kind: 'received', on: on('2026-01-01'), note: '', lines }));
  for (const move of moves) tell({ table: 'partMoves', id: move, rev: 1 });
};

const forEver = async (work: (tell: Tell) => Promise<void>, tell: Tell): Promise<never> => {
  for (;;) await work(tell);
};

const lostOf = async (db: FettleDatabase, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> => {
  const lost: string[] = [];
  for (const { table, id, rev } of acknowledged) {
    const row = await db.table<{ rev: number }>(table).get(id);
    if (row === undefined || row.rev < rev) lost.push(`${table} ${id} ${rev}`);
  }
  return lost;
};

/** Tables that are not written through the command gate. */
const besideTheGate = new Set(['audit', 'contents', 'privateKeys', 'bulkRows', 'checkpoints']);

/** Rows as the audit trail says they were last written. */
const saidRows = async (db: FettleDatabase): Promise<ReadonlyMap<string, string | null>> => {
  const said = new Map<string, string | null>();
  await db.audit.each(({ changes }) => {
    for (const { table, id, after } of changes)
      said.set(`${table} ${id}`, after === null ? null : canonicalJson(after));
  });
  return said;
};

const halfDoneIn = async (
  db: FettleDatabase,
): Promise<{ readonly rows: number; readonly wrong: readonly string[] }> => {
  const said = new Map(await saidRows(db));
  const wrong: string[] = [];
  let rows = 0;
  for (const table of db.tables.filter((one) => !besideTheGate.has(one.name))) {
    await table.each((row: { readonly id: string }) => {
      const key = `${table.name} ${row.id}`;
      if (said.get(key) !== canonicalJson(row)) wrong.push(key);
      said.delete(key);
      rows += 1;
    });
  }
  for (const [key, row] of said) if (row !== null) wrong.push(key);
  return { rows, wrong };
};

/** Writes rows that count for nothing into a table, in one transaction, without end. */
const writeOn = (db: FettleDatabase, table: string): Promise<never> =>
  db.transaction('rw', table, async () => {
    for (let i = 0; ; i += 1) await db.table(table).put({ id: `unfinished ${i}`, text: 'x'.repeat(500) });
  });

const page: WritingPage = {
  writeTwoAtOnce: async (tell) => {
    const db = await startedDatabase(name);
    await partWithStock(tell);
    await Promise.all(['contents', 'drafts'].map((table) => writeOn(db, table)));
  },
  write: async (tell) => {
    await startedDatabase(name);
    await Promise.all([forEver(machineWithAll, tell), forEver(partWithStock, tell)]);
  },
  survey: async (acknowledged) => {
    const db = await startedDatabase(name);
    const { rows, wrong } = await halfDoneIn(db);
    const { findings } = await checkedRecords(db);
    return {
      rows,
      entries: await db.audit.count(),
      lost: await lostOf(db, acknowledged),
      halfDone: wrong,
      findings: findings.map(({ code, record }) => `${code} ${record.table} ${record.name}`),
    };
  },
};

Object.assign(globalThis, { writingPage: page });
