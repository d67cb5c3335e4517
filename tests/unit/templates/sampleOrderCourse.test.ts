import { describe, expect, it } from 'vitest';
import { taskProblems } from '#domain/orderGate.ts';
import { labourProblems } from '#domain/orderLabour.ts';
import { outsideProblems } from '#domain/orderOutside.ts';
import { isAhead } from '#domain/orderState.ts';
import { windowsLeft } from '#domain/orderWindow.ts';
import { sampleWorkshop } from '#templates/sampleWorkshop.ts';
import { aContext, on } from '#tests/support/rows.ts';

const days = ['2026-11-22', '2027-01-01', '2028-02-29'] as const;

describe.each(days)('the orders of the sample on %s', (today) => {
  const rows = sampleWorkshop(aContext({ today: on(today) }), 'en');
  const finished = rows.orders.filter(({ completedOn }) => completedOn !== null);

  it('shows an order planned, one waiting for parts and one outside under an agreement in force', () => {
    const ahead = rows.orders.filter(isAhead);
    expect(ahead.filter(({ state }) => state === 'planned').map(({ plannedOn }) => (plannedOn ?? '') > today)).toEqual([
      true,
    ]);
    expect(new Set(ahead.flatMap(({ waitingFor }) => waitingFor ?? []))).toEqual(new Set(['parts', 'outside']));
    for (const order of ahead.filter(({ outside }) => outside !== null)) {
      const asked = { order: { ...order, outside: null }, workshops: rows.outsideWorkshops, today: on(today) };
      expect(outsideProblems(order.outside, asked)).toEqual([]);
    }
    expect(ahead.every(({ levels, tasks }) => levels.length > 0 && tasks.length > 0)).toBe(true);
  });

  it('has the time worked written by person, of long services by two', () => {
    for (const { labour, workerIds, openedOn, completedOn } of rows.orders.filter(
      ({ completedOn }) => completedOn !== null,
    )) {
      expect(labour).toHaveLength(openedOn === completedOn ? 1 : 2);
      expect(labour.map(({ personId }) => personId)).toEqual(workerIds);
      expect(
        labourProblems(labour, { people: rows.people, stay: { from: openedOn, to: completedOn ?? openedOn } }),
      ).toEqual([]);
    }
  });

  it('explains every order done outside a window and no other', () => {
    for (const order of finished) {
      const equipment = rows.equipment.find(({ id }) => id === order.equipmentId);
      const assignment = rows.assignments.find(
        (a) => a.equipmentId === order.equipmentId && a.programmeId === order.programmeId,
      );
      if (equipment === undefined || assignment === undefined || order.completedOn === null) throw new Error(order.id);
      const left = windowsLeft(
        {
          equipment,
          assignment,
          revisions: rows.revisions.filter(({ programmeId }) => programmeId === order.programmeId),
          completions: rows.completions.filter((c) => c.equipmentId === equipment.id && c.orderId !== order.id),
          meters: rows.meters.filter(({ equipmentId }) => equipmentId === equipment.id),
        },
        { levels: order.levels, on: order.completedOn, meters: order.meters },
      );
      expect([order.number, order.windowReason !== '']).toEqual([order.number, left.length > 0]);
    }
  });

  it('leaves no task of a finished order open', () => {
    expect(finished.flatMap(({ tasks }) => taskProblems(tasks))).toEqual([]);
  });
});
