/** Entry of the worker that looks for entries of the audit trail: it reads only, and lives for one search. */
import type { FromSearchWorker, ToSearchWorker } from '#data/auditMessages.ts';
import { type AuditReader, auditReader } from '#data/auditReading.ts';
import type { FettleDatabase } from '#data/db.ts';
import { ownDatabase } from '#data/ownDatabase.ts';
import { namingTables, sentenceOf } from '#domain/auditSentence.ts';
import type { StoredRows } from '#domain/undoState.ts';

type Begin = Extract<ToSearchWorker, { type: 'begin' }>;

const say = (message: FromSearchWorker): void => postMessage(message);

const namingRows = async (db: FettleDatabase): Promise<StoredRows> => {
  const tables = namingTables.map(
    async (table) => [table, new Map((await db.table(table).toArray()).map((row) => [row.id, row]))] as const,
  );
  return Object.fromEntries(await Promise.all(tables));
};

const begun = async ({ databaseName, filter, phrases }: Begin): Promise<AuditReader> => {
  const db = ownDatabase(databaseName);
  await db.open();
  const rows = await namingRows(db);
  return auditReader(db, filter, (entry) => sentenceOf(entry, { rows, phrases }));
};

let reader: Promise<AuditReader> | null = null;
let working: Promise<void> = Promise.resolve();

const answer = async (message: ToSearchWorker): Promise<void> => {
  try {
    if (message.type === 'begin') reader = begun(message);
    const there = await reader;
    if (there === null || message.type === 'begin') return;
    say(
      message.type === 'next'
        ? { type: 'answer', answer: await there.next() }
        : { type: 'answer', answer: await there.newer() },
    );
  } catch (failure) {
    say({ type: 'failed', detail: failure instanceof Error ? `${failure.name}: ${failure.message}` : `${failure}` });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  working = working.then(() => answer(data));
});
