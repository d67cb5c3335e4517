/** A workshop in memory: commands are decided on its rows and written to them with their audit entries, as the gate does. */
import { type AuditEntry, auditEntry, entryContent } from '#domain/audit.ts';
import type { Change, Decision, TableName, Tables } from '#domain/change.ts';
import { checkRevisionInForce } from '#domain/checkRevisions.ts';
import type { Context } from '#domain/context.ts';
import { dueLinesOf } from '#domain/dueLine.ts';
import { isAhead } from '#domain/orderState.ts';
import { unitCostOf } from '#domain/partCost.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import { stockOf } from '#domain/stock.ts';
import { decideUndo } from '#domain/undo.ts';
import { rowsAfterChanges, type StoredRows, storedIn, storedRow } from '#domain/undoState.ts';
import { ok, type Problem, type Result } from '#kernel/result.ts';
import { aContext } from './rows.ts';

/** What a command decides from. */
export interface World {
  readonly rows: StoredRows;
  readonly entries: readonly AuditEntry[];
}

/** Whether every row to be changed is as it was found, and no new one has an id that is taken. */
const isUnchanged = (rows: StoredRows, changes: readonly Change[]): boolean =>
  changes.every(({ table, before, after }) => {
    const stored = storedRow(rows, table, (before ?? after)?.id ?? '');
    return before === null ? stored === null : stored?.rev === before.rev;
  });

const written = (world: World, { command, changes, compensates }: Written): World => {
  if (!isUnchanged(world.rows, changes)) throw new Error(`${command} changes what it did not find`);
  if (changes.length === 0) return world;
  const content = entryContent({ command, changes, isBulk: false, compensates });
  const entry = structuredClone(auditEntry(content, world.entries.length + 1, aContext()));
  return { rows: rowsAfterChanges(world.rows, changes), entries: [...world.entries, entry] };
};

interface Written {
  readonly command: string;
  readonly changes: readonly Change[];
  readonly compensates: number | null;
}

/** Runs a command; what is to be confirmed is confirmed. Refused, it leaves the world as it is. */
export const ran = (
  world: World,
  command: string,
  decide: (rows: StoredRows, context: Context) => Result<Decision<unknown>>,
): World => {
  const confirmed: string[] = [];
  for (;;) {
    const decision = decide(world.rows, aContext({ confirmed }));
    if (decision.ok) return written(world, { command, changes: decision.value.changes, compensates: null });
    if (decision.problems.some(({ level }) => level === 'error')) return world;
    confirmed.push(...decision.problems.map(({ code }) => code));
  }
};

/** Takes an entry back. */
export const tookBack = (world: World, seq: number): Result<World, Problem> => {
  const entry = world.entries.find((one) => one.seq === seq) ?? null;
  const decision = decideUndo({ entry, rows: world.rows, language: 'en' }, aContext());
  if (!decision.ok) return decision;
  return ok(written(world, { command: 'undo', changes: decision.value.changes, compensates: seq }));
};

const said = <T extends TableName>(row: Tables[T]): object => {
  const columns: Record<string, unknown> = { ...row };
  for (const column of ['rev', 'createdAt', 'updatedAt', 'history', 'revisionId']) delete columns[column];
  return columns;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const saidOf = <T extends TableName>(rows: StoredRows, table: T, counts: (row: Tables[T]) => boolean = () => true) =>
  storedIn(rows, table).filter(counts).sort(byId).map(said);

const inUse = ({ archivedOn }: { readonly archivedOn: string | null }): boolean => archivedOn === null;

const dueFacts = (rows: StoredRows) =>
  saidRows(rows, 'equipment').flatMap((equipment) => {
    const own = <T extends 'meters' | 'assignments' | 'completions' | 'orders'>(table: T) =>
      (storedIn(rows, table) as readonly (Tables[T] & { readonly equipmentId: string })[])
        .filter(({ equipmentId }) => equipmentId === equipment.id)
        .sort(byId);
    const file = {
      equipment,
      meters: own('meters'),
      assignments: own('assignments'),
      completions: own('completions'),
      orders: own('orders').filter(isAhead),
    };
    const shelf = {
      programmes: new Map(storedIn(rows, 'programmes').map((row) => [row.id, row])),
      revisionsOf: (id: string) => storedIn(rows, 'revisions').filter(({ programmeId }) => programmeId === id),
    };
    return dueLinesOf(file, shelf, { today: aContext().today, noticeDays: 14 }).map(
      ({ programme, level, due, lateness, readings, openOrder }) => {
        const line = { machine: equipment.code, programme: programme.name, level: level.id, due, lateness, readings };
        return { ...line, order: openOrder?.number ?? null };
      },
    );
  });

const saidRows = <T extends TableName>(rows: StoredRows, table: T): readonly Tables[T][] =>
  [...storedIn(rows, table)].sort(byId);

/** All that the screens would show: what is due, what is ahead, what counts, what is in stock. */
export const facts = ({ rows }: World) => ({
  due: dueFacts(rows),
  equipment: saidOf(rows, 'equipment', inUse),
  people: saidOf(rows, 'people', inUse),
  qualifications: saidOf(rows, 'qualifications'),
  trainings: saidOf(rows, 'trainings'),
  programmes: saidOf(rows, 'programmes', inUse).map((programme) => {
    const { id } = programme as { readonly id: string };
    const revisions = storedIn(rows, 'revisions').filter(({ programmeId }) => programmeId === id);
    return { programme, levels: revisionInForce(revisions, aContext().today)?.levels };
  }),
  checks: saidOf(rows, 'checkTemplates', inUse).map((template) => {
    const { id } = template as { readonly id: string };
    const revisions = storedIn(rows, 'checkRevisions').filter(({ checkTemplateId }) => checkTemplateId === id);
    return { template, sections: checkRevisionInForce(revisions, aContext().today)?.sections };
  }),
  checkDuties: saidOf(rows, 'checkDuties'),
  drafts: saidOf(rows, 'drafts'),
  assignments: saidOf(rows, 'assignments'),
  readings: saidOf(rows, 'readings', ({ state }) => state !== 'void').filter(
    (row) => storedRow(rows, 'equipment', (row as { readonly equipmentId: string }).equipmentId)?.archivedOn === null,
  ),
  meters: saidOf(rows, 'meters', ({ equipmentId }) => storedRow(rows, 'equipment', equipmentId)?.archivedOn === null),
  orders: saidOf(rows, 'orders', ({ state }) => state !== 'cancelled'),
  completions: saidOf(rows, 'completions'),
  defects: saidOf(rows, 'defects', ({ state }) => state !== 'rejected'),
  plannedVisits: saidOf(rows, 'plannedVisits', ({ state }) => state === 'planned' || state === 'ordered'),
  stock: saidRows(rows, 'parts')
    .filter(inUse)
    .map((part) => {
      const moves = storedIn(rows, 'partMoves').filter(({ partId }) => partId === part.id);
      const cost = unitCostOf({ part, lot: '', on: aContext().today }, moves);
      return { part: said(part), stock: stockOf(moves), cost };
    }),
});
