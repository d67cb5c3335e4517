/** The check of work: orders with their completions and parts, defects with the stand-downs they bring, days in order. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Defect } from './defect.ts';
import type { Finding, IntegrityStage } from './integrity.ts';
import { foundRecord } from './integrityRecord.ts';
import type { PartMove } from './part.ts';
import type { Completion } from './programme.ts';
import { wholeQuantity } from './stock.ts';
import type { WorkOrder } from './workOrder.ts';

const isComplete = ({ state }: Pick<WorkOrder, 'state'>): boolean => state === 'done' || state === 'released';

const levelKey = (orderId: string, levelId: string): string => `${orderId} ${levelId}`;

/**
 * The stage of completions: a service that is done has one for each level performed (`completionMissing`), and each one of
 * an order belongs to a service that is done (`completionWithoutOrder`).
 */
export const completionStage = (): IntegrityStage => {
  const done = new Map<string, WorkOrder>();
  const completions: Completion[] = [];
  const findings = (): readonly Finding[] => {
    const known = new Set(completions.map(({ orderId, levelId }) => levelKey(orderId ?? '', levelId ?? '')));
    const missing = [...done.values()].flatMap((order) => {
      const levels = order.levels.filter(
        ({ levelId, isAbsorbed }) => !isAbsorbed && !known.has(levelKey(order.id, levelId)),
      );
      return levels.length === 0 ? [] : [{ order, count: levels.length }];
    });
    const loose = completions.filter(({ orderId }) => orderId !== null && !done.has(orderId));
    return [
      ...missing.map(
        ({ order, count }): Finding => ({
          code: 'completionMissing',
          record: foundRecord('orders', order),
          params: { count },
        }),
      ),
      ...loose.map(
        (row): Finding => ({ code: 'completionWithoutOrder', record: foundRecord('completions', row), params: {} }),
      ),
    ];
  };
  return {
    takers: {
      orders: (row) => {
        if (row.kind === 'service' && isComplete(row)) done.set(row.id, row);
      },
      completions: (row) => void completions.push(row),
    },
    findings,
  };
};

/** The stage of parts at orders: never more given back than was taken (`returnedMoreThanUsed`). */
export const partStage = (): IntegrityStage => {
  const held = new Map<string, { readonly first: PartMove; quantity: number }>();
  return {
    takers: {
      partMoves: (row) => {
        if (row.orderId === null) return;
        const key = `${row.orderId} ${row.partId} ${row.lot}`;
        const known = held.get(key) ?? { first: row, quantity: 0 };
        known.quantity = wholeQuantity(known.quantity + row.quantity);
        held.set(key, known);
      },
    },
    findings: () =>
      [...held.values()]
        .filter(({ quantity }) => quantity > 0)
        .map(({ first, quantity }) => ({
          code: 'returnedMoreThanUsed',
          record: foundRecord('partMoves', first),
          params: { quantity },
        })),
  };
};

const isUnsafeNow = ({ severity, state }: Defect): boolean =>
  severity === 'unsafe' && (state === 'reported' || state === 'triaged' || state === 'ordered');

/** The stage of unsafe defects: while one is not repaired, its machine is stood down for it (`defectNotStoodDown`). */
export const standDownStage = (): IntegrityStage => {
  const unsafe: Defect[] = [];
  const causes = new Set<string>();
  return {
    takers: {
      defects: (row) => {
        if (isUnsafeNow(row)) unsafe.push(row);
      },
      standDowns: ({ defectIds, returned }) => {
        if (returned === null) for (const id of defectIds) causes.add(id);
      },
    },
    findings: () =>
      unsafe
        .filter(({ id }) => !causes.has(id))
        .map((row) => ({ code: 'defectNotStoodDown', record: foundRecord('defects', row), params: {} })),
  };
};

type Day = CalendarDate | null;

/** The stage of single rows whose columns contradict each other: `datesReversed` (params `first`, `then`), `historyWrong`. */
export const columnStage = (): IntegrityStage => {
  const found: Finding[] = [];
  const inOrder = (table: string, row: object, [first, then]: readonly [Day, Day]): void => {
    if (first === null || then === null || first <= then) return;
    found.push({ code: 'datesReversed', record: foundRecord(table, row), params: { first, then } });
  };
  const historyOf = (table: string, row: WorkOrder | Defect): void => {
    const last = row.history.at(-1)?.state;
    if (last === row.state) return;
    found.push({ code: 'historyWrong', record: foundRecord(table, row), params: {} });
  };
  return {
    takers: {
      orders: (row) => {
        inOrder('orders', row, [row.openedOn, row.completedOn]);
        historyOf('orders', row);
      },
      defects: (row) => historyOf('defects', row),
      heldCertificates: (row) => inOrder('heldCertificates', row, [row.issuedOn, row.expiresOn]),
      qualifications: (row) => inOrder('qualifications', row, [row.issuedOn, row.expiresOn]),
      outsideWorkshops: (row) => inOrder('outsideWorkshops', row, [row.agreementFrom, row.agreementUntil]),
    },
    findings: () => found,
  };
};
