import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderClock, waits } from '#domain/orderClock.ts';
import { type OrderStep, orderStates, type WorkOrder, waitingReasons } from '#domain/workOrder.ts';
import { addDays } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const at = (text: string): Instant => `2026-03-${text}:00.000Z` as Instant;
const step = (state: OrderStep['state'], when: string, waitingFor: OrderStep['waitingFor'] = null): OrderStep => ({
  state,
  at: at(when),
  by: 'Li Wei',
  waitingFor,
});
const noon = { now: at('10T12:00'), today: on('2026-03-10') };

interface Case {
  readonly what: string;
  readonly order: Partial<WorkOrder>;
  readonly days: number;
  readonly worked: number;
  readonly waits: Partial<Record<(typeof waits)[number], number>>;
}

const cases: readonly Case[] = [
  { what: 'worked on from the day it came in', order: {}, days: 10, worked: 10, waits: {} },
  {
    what: 'waiting for parts two days of four, then done',
    order: {
      state: 'done',
      completedOn: on('2026-03-04'),
      history: [
        step('open', '01T08:00'),
        step('inWork', '01T09:00'),
        step('waiting', '02T12:00', 'parts'),
        step('inWork', '04T12:00'),
        step('done', '04T16:00'),
      ],
    },
    days: 4,
    worked: 2,
    waits: { parts: 2 },
  },
  {
    what: 'still waiting, first for a decision, then outside',
    order: {
      state: 'waiting',
      history: [
        step('inWork', '01T08:00'),
        step('waiting', '08T00:00', 'decision'),
        step('waiting', '09T12:00', 'outside'),
      ],
    },
    days: 10,
    worked: 7.5,
    waits: { decision: 1.5, outside: 1 },
  },
  {
    what: 'standing there without anyone beginning',
    order: { state: 'open', startedOn: null, history: [step('open', '01T08:00')] },
    days: 10,
    worked: 1,
    waits: { begin: 9 },
  },
  {
    what: 'begun on the third day after waiting one of them for parts',
    order: {
      startedOn: on('2026-03-03'),
      history: [step('open', '01T08:00'), step('waiting', '01T12:00', 'parts'), step('inWork', '02T12:00')],
    },
    days: 10,
    worked: 8,
    waits: { begin: 1, parts: 1 },
  },
  {
    what: 'entered from a paper card a week later',
    order: {
      state: 'done',
      startedOn: on('2026-03-02'),
      completedOn: on('2026-03-03'),
      history: [step('open', '10T09:00'), step('inWork', '10T09:01'), step('done', '10T09:05')],
    },
    days: 3,
    worked: 2,
    waits: { begin: 1 },
  },
  {
    what: 'left waiting on the screen long after it was finished',
    order: {
      state: 'done',
      completedOn: on('2026-03-02'),
      history: [step('inWork', '01T08:00'), step('waiting', '01T12:00', 'parts'), step('done', '10T12:00')],
    },
    days: 2,
    worked: 0,
    waits: { parts: 2 },
  },
];

describe('the clock of an order', () => {
  it.each(cases)('$what', ({ order, days, worked, waits: named }) => {
    const all = { begin: 0, parts: 0, outside: 0, decision: 0, ...named };
    const waiting = Object.values(all).reduce((sum, each) => sum + each, 0);
    expect(orderClock(anOrder(order), noon)).toEqual({ days, worked, waiting, waits: all });
  });

  it.each(['planned', 'cancelled'] as const)('does not run for an order that is %s', (state) => {
    expect(orderClock(anOrder({ state }), noon)).toBeNull();
  });

  it('always divides the days of the stay, whatever the history', () => {
    const steps = fc.array(
      fc.record({
        state: fc.constantFrom(...orderStates),
        hour: fc.nat(400),
        reason: fc.constantFrom(...waitingReasons),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, fc.nat(20), fc.nat(20), (made, started, completed) => {
        const history = made
          .toSorted((a, b) => a.hour - b.hour)
          .map(({ state, hour, reason }): OrderStep => {
            const moment = new Date(Date.UTC(2026, 2, 1, hour)).toISOString() as Instant;
            return { state, at: moment, by: '', waitingFor: state === 'waiting' ? reason : null };
          });
        const openedOn = on('2026-03-01');
        const completedOn = addDays(openedOn, completed);
        const order = anOrder({ state: 'done', openedOn, completedOn, startedOn: addDays(openedOn, started), history });
        const clock = orderClock(order, { now: '2026-03-31T00:00:00.000Z' as Instant, today: on('2026-03-31') });
        if (clock === null) throw new Error('The clock does not run.');
        const each = waits.map((wait) => clock.waits[wait]);
        expect(Math.min(clock.worked, clock.waiting, ...each)).toBeGreaterThanOrEqual(0);
        expect(clock.worked + clock.waiting).toBeCloseTo(clock.days, 9);
        expect(each.reduce((sum, wait) => sum + wait, 0)).toBeCloseTo(clock.waiting, 9);
      }),
    );
  });
});
