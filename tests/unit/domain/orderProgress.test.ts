import { describe, expect, it } from 'vitest';
import { decideBringIn, decideResumeOrder, decideWaitOrder } from '#domain/orderProgress.ts';
import { orderStates, waitingReasons } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const planned = anOrder({ state: 'planned', plannedOn: on('2026-03-12'), openedOn: on('2026-03-12'), startedOn: null });

describe('bringing a machine in', () => {
  it('opens its order on the day it came, and the day planned stays on record', () => {
    const { changes } = decided(decideBringIn({ order: planned }, { rev: 1, on: on('2026-03-09') }, aContext()));
    expect(rowsAfter(changes, 'orders')).toMatchObject([
      {
        state: 'open',
        openedOn: '2026-03-09',
        plannedOn: '2026-03-12',
        startedOn: null,
        history: [{ state: 'open', at: aContext().now, by: 'Li Wei', waitingFor: null }],
      },
    ]);
  });

  it.each([
    { what: 'tomorrow', order: planned, rev: 1, day: '2026-03-11', code: 'openedInFuture' },
    { what: 'from a stale list', order: planned, rev: 0, day: '2026-03-10', code: 'rowChangedMeanwhile' },
    {
      what: 'twice',
      order: { ...planned, state: 'open' as const },
      rev: 1,
      day: '2026-03-10',
      code: 'orderNotPlanned',
    },
    { what: 'for no order', order: null, rev: 1, day: '2026-03-10', code: 'rowGone' },
  ])('is refused $what', ({ order, rev, day, code }) => {
    expect(codesOf(decideBringIn({ order }, { rev, on: on(day) }, aContext()))).toEqual([code]);
  });
});

describe('an order that waits', () => {
  it.each(waitingReasons)('says that it waits for %s, since when and by whom', (waitingFor) => {
    const { changes } = decided(decideWaitOrder({ order: anOrder() }, { rev: 1, waitingFor }, aContext()));
    expect(rowsAfter(changes, 'orders')).toMatchObject([
      { state: 'waiting', waitingFor, history: [{ state: 'waiting', at: aContext().now, by: 'Li Wei', waitingFor }] },
    ]);
  });

  it('may come to wait for something else, but not for the same once more', () => {
    const order = anOrder({ state: 'waiting', waitingFor: 'parts' });
    const waitFor = (waitingFor: 'parts' | 'decision') =>
      decideWaitOrder({ order }, { rev: 1, waitingFor }, aContext());
    expect(rowsAfter(decided(waitFor('decision')).changes, 'orders')).toMatchObject([{ waitingFor: 'decision' }]);
    expect(codesOf(waitFor('parts'))).toEqual(['orderWaitsAlready']);
  });

  it('goes on in work, begun on that day if nobody had worked on it', () => {
    const resumed = (startedOn: ReturnType<typeof on> | null) => {
      const order = anOrder({ state: 'waiting', waitingFor: 'parts', startedOn });
      return rowsAfter(decided(decideResumeOrder({ order }, { rev: 1 }, aContext())).changes, 'orders')[0];
    };
    expect(resumed(null)).toMatchObject({ state: 'inWork', waitingFor: null, startedOn: '2026-03-10' });
    expect(resumed(on('2026-03-02'))).toMatchObject({ startedOn: '2026-03-02' });
  });

  it.each(orderStates)('can it be resumed when %s', (state) => {
    const codes = codesOf(decideResumeOrder({ order: anOrder({ state }) }, { rev: 1 }, aContext()));
    expect(codes).toEqual(state === 'waiting' ? [] : ['orderNotWaiting']);
  });
});
