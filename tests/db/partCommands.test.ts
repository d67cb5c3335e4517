import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archivePart } from '#data/commands/archivePart.ts';
import { countParts } from '#data/commands/countParts.ts';
import { createProgramme } from '#data/commands/createProgramme.ts';
import { moveParts } from '#data/commands/moveParts.ts';
import { openOrder } from '#data/commands/openOrder.ts';
import { restorePart } from '#data/commands/restorePart.ts';
import { returnParts } from '#data/commands/returnParts.ts';
import { savePart } from '#data/commands/savePart.ts';
import { takeParts } from '#data/commands/takeParts.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Part } from '#domain/part.ts';
import { blankPart } from '#domain/partSaving.ts';
import { stockOf } from '#domain/stock.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel, aTask } from '#tests/support/serviceRows.ts';
import { aTruck, aWorkshop, done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
const today = on('2026-03-10');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const newPart = (number: string): Promise<Part['id']> =>
  done(savePart({ id: null, rev: null, input: { ...blankPart, number, name: 'Oil filter' } }));

const receive = (partId: Part['id'], quantity: number, unitCost: number) =>
  done(moveParts({ kind: 'received', on: today, note: '', lines: [{ partId, lot: '', quantity, unitCost }] }));

const stockIn = async (partId: Part['id']): Promise<number> =>
  stockOf(await db.partMoves.where('partId').equals(partId).toArray());

const partRow = async (id: Part['id']): Promise<Part> => {
  const part = await db.parts.get(id);
  if (part === undefined) throw new Error('There is no such part.');
  return part;
};

describe('the way of a part through the database', () => {
  it('goes in, to an order, back, and to what was counted; every move stays on record', async () => {
    const workshop = await aWorkshop();
    const equipmentId = await aTruck('T-1', workshop);
    const orderId = await done(openOrder({ equipmentId, programmeId: workshop.programme, levelIds: ['L1'] }));
    const partId = await newPart('OF-1');
    await receive(partId, 10, 4);
    const use = (quantity: number) => ({ orderId, on: today, lines: [{ partId, lot: '', quantity }] });
    await done(takeParts(use(3)));
    await done(returnParts(use(1)));
    expect(await stockIn(partId)).toBe(8);
    expect(codesOf(await returnParts(use(3)))).toEqual(['returnedMoreThanUsed']);
    expect(codesOf(await takeParts(use(9)))).toEqual(['stockBelowZero']);
    expect(await stockIn(partId)).toBe(8);
    await done(countParts({ on: today, note: '', lines: [{ partId, lot: '', counted: 7.5 }] }));
    expect(await stockIn(partId)).toBe(7.5);
    const moves = await db.partMoves.orderBy('id').toArray();
    expect(moves.map(({ kind, quantity, unitCost, by }) => [kind, quantity, unitCost, by])).toEqual([
      ['received', 10, 4, 'Wang Fang'],
      ['used', -3, 4, 'Wang Fang'],
      ['returned', 1, 4, 'Wang Fang'],
      ['counted', -0.5, 4, 'Wang Fang'],
    ]);
    const trail = (await db.audit.toArray()).map(({ command }) => command);
    expect(trail.slice(-5)).toEqual(['savePart', 'moveParts', 'takeParts', 'returnParts', 'countParts']);
  });

  it('keeps its unit once it has moved, but not before', async () => {
    const id = await newPart('OF-1');
    const inLitres = { ...blankPart, number: 'OF-1', name: 'Oil', unit: 'litre' as const };
    await done(savePart({ id, rev: 1, input: inLitres }));
    await receive(id, 1, 1);
    const again = await savePart({ id, rev: 2, input: { ...inLitres, unit: 'piece' } });
    expect(codesOf(again)).toEqual(['partUnitFixed']);
  });

  it('is archived only after asking where a programme needs it or something is left, and comes back under a free number', async () => {
    const id = await newPart('OF-1');
    await receive(id, 2, 1);
    const levels = [aLevel('L1', { tasks: [aTask('t', { parts: [{ partId: id, quantity: 1 }] })] })];
    await done(
      createProgramme({ name: { en: 'Cars' }, kinds: [], templateId: null, levels, needsConfirmation: false }),
    );
    const { rev } = await partRow(id);
    expect(codesOf(await archivePart({ id, rev }))).toEqual(['partHasStock', 'partInProgrammes']);
    await done(archivePart({ id, rev }, ['partHasStock', 'partInProgrammes']));
    expect(codesOf(await moveParts({ kind: 'scrapped', on: today, note: '', lines: [] }))).toEqual(['noPartsChosen']);
    const scrap = { partId: id, lot: '', quantity: 1, unitCost: null };
    expect(codesOf(await moveParts({ kind: 'scrapped', on: today, note: '', lines: [scrap] }))).toEqual([
      'partArchived',
    ]);
    await newPart('of-1');
    expect(codesOf(await restorePart({ id, rev: rev + 1 }))).toEqual(['partNumberTaken']);
  });
});
