/** Reads of parts that several commands need. Only for use inside a transaction, before it writes. */
import type { Part } from '#domain/part.ts';
import type { PartLine, StockState } from '#domain/partMoving.ts';
import type { PartUse, UseState } from '#domain/partUse.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import { groupedBy } from '#domain/stock.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { FettleDatabase } from './db.ts';
import { rowsWithAny } from './rowsWithAny.ts';

/** The parts of some lines, with all their moves. */
export const stockStateOf = async (db: FettleDatabase, lines: readonly PartLine[]): Promise<StockState> => {
  const ids = [...new Set(lines.map(({ partId }) => partId))];
  const parts = await db.parts.bulkGet(ids);
  return {
    parts: parts.filter((part) => part !== undefined),
    moves: await rowsWithAny(db.partMoves, 'partId', ids),
  };
};

/** The same for an order that takes parts or gives them back. */
export const orderStockOf = async (db: FettleDatabase, { orderId, lines }: PartUse): Promise<UseState> => ({
  ...(await stockStateOf(db, lines)),
  order: (await db.orders.get(orderId)) ?? null,
});

/** How many programmes in use ask for a part in the revision in force, or in one to come. */
export const programmesAskingFor = async (db: FettleDatabase, id: Part['id'], on: CalendarDate): Promise<number> => {
  const programmes = await db.programmes.filter(({ archivedOn }) => archivedOn === null).toArray();
  const revisions = groupedBy(await db.revisions.toArray(), ({ programmeId }) => programmeId);
  return programmes.filter((programme) => {
    const all = revisions.get(programme.id) ?? [];
    const inForce = revisionInForce(all, on);
    return all
      .filter((revision) => revision === inForce || revision.effectiveOn > on)
      .some(({ levels }) =>
        levels.some(({ tasks }) => tasks.some(({ parts }) => parts.some(({ partId }) => partId === id))),
      );
  }).length;
};
