import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { openOrder } from '#data/commands/openOrder.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { aDoneOrder, aTruck, aWorkshop, done, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
let trucks: readonly EquipmentId[];

const machines = 12;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
  const entered: EquipmentId[] = [];
  for (let i = 0; i < machines; i++) entered.push(await aTruck(`T-${i}`, workshop));
  trucks = entered;
});

afterEach(() => endDatabase(db));

const numbersUpTo = (count: number, prefix: string, digits: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(digits, '0')}`);

/** The commands of a window. */
interface Window {
  readonly openOrder: typeof openOrder;
  readonly issueCertificate: typeof issueCertificate;
}

const firstWindow: Window = { openOrder, issueCertificate };

/** A second window: the program's modules loaded once more, with a handle of their own to the same database. */
const secondWindow = async (): Promise<Window & { readonly close: () => void }> => {
  vi.resetModules();
  const database = await import('#data/database.ts');
  const opening = await database.startDatabase(db.name);
  if (!opening.ok || opening.value === db) throw new Error('There is no second handle.');
  const orders = await import('#data/commands/openOrder.ts');
  const certificates = await import('#data/commands/issueCertificate.ts');
  return {
    openOrder: orders.openOrder,
    issueCertificate: certificates.issueCertificate,
    close: database.stopDatabase,
  };
};

/** Runs the work from two windows in turn, all of it at once. */
const fromTwoWindows = async <T, R>(
  items: readonly T[],
  run: (window: Window, item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const second = await secondWindow();
  const answers = await Promise.all(items.map((item, i) => run(i % 2 === 0 ? firstWindow : second, item)));
  second.close();
  return answers;
};

const issue = (window: Window, { id, inspector }: { id: WorkOrder['id']; inspector: Workshop['manager'] }) =>
  window.issueCertificate({
    orderId: id,
    inspectorId: inspector,
    form: 'international',
    language: 'en',
    guarantee: null,
  });

describe('numbers taken by two windows at once', () => {
  it('of orders have no gap and no duplicate', async () => {
    const asked = trucks.map((equipmentId) => ({ equipmentId, programmeId: workshop.programme, levelIds: ['L1'] }));
    await fromTwoWindows(asked, (window, order) => done(window.openOrder(order)));
    const numbers = (await db.orders.toArray()).map(({ number }) => number).toSorted();
    expect(numbers).toEqual(numbersUpTo(machines, '2026', 4));
  });

  it('of certificates have none either, with refused issues between them', async () => {
    const orders: WorkOrder['id'][] = [];
    for (const truck of trucks) orders.push(await aDoneOrder(db, truck, workshop));
    const attempts = orders.flatMap((id) => [
      // A technician may not release: these are refused and must take no number.
      { id, inspector: workshop.technician },
      { id, inspector: workshop.manager },
      // The second certificate of one order is refused as well.
      { id, inspector: workshop.manager },
    ]);
    const answers = await fromTwoWindows(attempts, issue);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(machines);
    const numbers = (await db.certificates.toArray()).map(({ number }) => number).toSorted();
    expect(numbers).toEqual(numbersUpTo(machines, 'FT-2026', 6));
    expect((await db.counters.get('certificate:FT-2026'))?.value).toBe(machines);
  });

  it('of one machine open one order, whichever window asks first', async () => {
    const [truck] = trucks;
    if (truck === undefined) throw new Error('There is no truck.');
    const asked = { equipmentId: truck, programmeId: workshop.programme, levelIds: ['L1'] };
    const answers = await fromTwoWindows([asked, asked, asked, asked], (window, order) => window.openOrder(order));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.orders.count()).toBe(1);
  });
});
