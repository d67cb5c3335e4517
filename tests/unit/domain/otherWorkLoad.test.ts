import { describe, expect, it } from 'vitest';
import { loadOfWork, otherWorkOf, unplannedHours } from '#domain/otherWorkLoad.ts';
import { orderStates, type WorkOrder } from '#domain/workOrder.ts';
import { freshId, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const later = on('2026-03-20');
const repair = (columns: Partial<WorkOrder> = {}): WorkOrder =>
  anOrder({ kind: 'repair', state: 'planned', plannedOn: later, tasks: [], outside: null, ...columns });
const outside: WorkOrder['outside'] = {
  workshopId: freshId<'OutsideWorkshop'>(),
  agreementNo: '',
  sentOn: null,
  expectedOn: null,
  returnedOn: null,
  paperNo: '',
};

describe('repairs and other work', () => {
  it.each<readonly [string, WorkOrder, object]>([
    ['planned, on its day', repair(), { on: later, hours: unplannedHours, isOutside: false }],
    ['planned for a day that is past, today', repair({ plannedOn: on('2026-03-01') }), { on: today }],
    ['under way, today', repair({ state: 'inWork' }), { on: today }],
    ['waiting, today', repair({ state: 'waiting' }), { on: today }],
    [
      'with the hours its tasks ask for',
      repair({ tasks: [anOrderTask({ hours: 1.5 }), anOrderTask({ hours: 2 }), anOrderTask({ hours: null })] }),
      { hours: 3.5 },
    ],
    ['given to an outside workshop', repair({ outside }), { isOutside: true }],
    ['that is other work', repair({ kind: 'other' }), { on: later }],
  ])('load the plan: %s', (_, order, load) => {
    expect(otherWorkOf([order], today).map(loadOfWork)).toEqual([expect.objectContaining(load)]);
  });

  it('load nothing once they are finished or cancelled, and services are loaded by their visits', () => {
    const finished = orderStates.filter((state) => state === 'done' || state === 'released' || state === 'cancelled');
    const orders = [...finished.map((state) => repair({ state })), repair({ kind: 'service' })];
    expect(otherWorkOf(orders, today)).toEqual([]);
  });

  it('come by the day they stand on', () => {
    const [first, second] = [repair({ state: 'open' }), repair({ plannedOn: on('2026-03-12') })];
    expect(otherWorkOf([repair(), second, first], today).map(({ on: day }) => day)).toEqual([
      today,
      '2026-03-12',
      later,
    ]);
  });
});
