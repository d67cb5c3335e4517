import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Defect } from '#domain/defect.ts';
import { causeOf, type RepeatRules, repeatsAmong } from '#domain/repeatedDefects.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const { id: equipmentId } = anEquipment();
const service = { id: freshId<'WorkOrder'>(), programmeId: freshId<'Programme'>() };
const rules: RepeatRules = {
  repeatDays: 30,
  programmeOf: (id) => (id === service.id ? service.programmeId : null),
};

const ofItem = (checkItemId: string, reportedOn: string, columns: Partial<Defect> = {}) =>
  aDefect({ equipmentId, source: 'check', checkItemId, reportedOn: on(reportedOn), ...columns });
const ofTask = (foundOrderId: Defect['foundOrderId'], reportedOn: string) =>
  aDefect({ equipmentId, source: 'order', foundOrderId, foundTaskId: 'L1-1', reportedOn: on(reportedOn) });

describe('a repeated defect', () => {
  const first = ofItem('brakes', '2026-03-01');
  const task = ofTask(service.id, '2026-03-01');

  it.each([
    { what: 'the same item 30 days later', pair: [first, ofItem('brakes', '2026-03-31')], isOne: true },
    { what: 'the same item on the same day', pair: [first, ofItem('brakes', '2026-03-01')], isOne: true },
    { what: 'the same item 31 days later', pair: [first, ofItem('brakes', '2026-04-01')], isOne: false },
    { what: 'another item', pair: [first, ofItem('horn', '2026-03-02')], isOne: false },
    {
      what: 'the same item of another machine',
      pair: [first, ofItem('brakes', '2026-03-02', { equipmentId: freshId<'Equipment'>() })],
      isOne: false,
    },
    { what: 'a rejected one', pair: [first, ofItem('brakes', '2026-03-02', { state: 'rejected' })], isOne: false },
    { what: 'the same task of the same programme', pair: [task, ofTask(service.id, '2026-03-20')], isOne: true },
    {
      what: 'a task of an order that is no service',
      pair: [ofTask(freshId<'WorkOrder'>(), '2026-03-01'), ofTask(freshId<'WorkOrder'>(), '2026-03-02')],
      isOne: false,
    },
    {
      what: 'one in the same words',
      pair: [aDefect({ equipmentId, text: 'Leak' }), aDefect({ equipmentId, text: 'Leak' })],
      isOne: false,
    },
  ])('is: $what: $isOne', ({ pair, isOne }) => {
    const [a, b] = pair;
    const found = repeatsAmong(pair, rules);
    expect(found.get(b?.id ?? first.id)).toEqual(isOne ? { earlier: [a], later: [] } : undefined);
    expect(found.get(a?.id ?? first.id)).toEqual(isOne ? { earlier: [], later: [b] } : undefined);
  });

  it('counts from one to the next, however long the chain', () => {
    const chain = ['2026-01-01', '2026-01-25', '2026-02-20'].map((day) => ofItem('brakes', day));
    const found = repeatsAmong(chain.toReversed(), rules);
    expect(chain.map(({ id }) => found.get(id)?.earlier.length)).toEqual([0, 1, 1]);
  });

  it('is so of both: what repeats another is repeated by it, has its cause, and lies within the days', () => {
    const drawn = fc.array(fc.record({ item: fc.constantFrom('a', 'b'), day: fc.nat(120), isRejected: fc.boolean() }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(drawn, (all) => {
        const defects = all.map(({ item, day, isRejected }) =>
          ofItem(item, addDays(on('2026-01-01'), day), isRejected ? { state: 'rejected' } : {}),
        );
        const found = repeatsAmong(defects, rules);
        for (const defect of defects) {
          for (const other of found.get(defect.id)?.earlier ?? []) {
            expect(found.get(other.id)?.later).toContain(defect);
            expect(causeOf(other, rules)).toBe(causeOf(defect, rules));
            expect(other.reportedOn <= defect.reportedOn && defect.reportedOn <= addDays(other.reportedOn, 30)).toBe(
              true,
            );
          }
        }
      }),
    );
  });
});
