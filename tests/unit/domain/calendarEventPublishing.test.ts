import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry, CalendarEvent } from '#domain/calendarEvent.ts';
import { type CalendarScope, decidePublishCalendar } from '#domain/calendarEventPublishing.ts';
import type { Context } from '#domain/context.ts';
import { addDays } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';

const [truck, van] = [freshId<'Equipment'>(), freshId<'Equipment'>()];
const [service, inspection] = [freshId<'Programme'>(), freshId<'Programme'>()];

const anEntry = (id: string, columns: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id,
  equipmentId: truck,
  programmeId: service,
  on: on('2026-04-01'),
  summary: `Visit ${id}`,
  description: '',
  category: '',
  isTentative: true,
  ...columns,
});

const all: CalendarScope = { until: on('2026-12-31'), equipmentIds: null, programmeId: null };
const later = aContext({ now: '2026-03-11T08:00:00.000Z' as Instant, today: on('2026-03-11') });

/** Publishes and gives the rows as they are stored afterwards, too. */
const publish = (
  stored: readonly CalendarEvent[],
  entries: readonly CalendarEntry[],
  { scope = all, context = aContext() }: { scope?: CalendarScope; context?: Context } = {},
) => {
  const { value, changes } = decided(decidePublishCalendar(stored, { entries, scope }, context));
  const rows = new Map(stored.map((row) => [row.id, row]));
  for (const row of rowsAfter(changes, 'calendarEvents')) rows.set(row.id, row);
  for (const { before, after } of changes) if (after === null && before !== null) rows.delete(before.id);
  return { ...value, changes, stored: [...rows.values()] };
};
const brief = (events: readonly CalendarEvent[]) =>
  events.map(({ id, on: day, sequence, isCancelled }) => `${id} ${day} ${sequence}${isCancelled ? ' cancelled' : ''}`);

describe('publishing the calendar', () => {
  const entries = [anEntry('a'), anEntry('b', { on: on('2026-03-20') })];
  const first = publish([], entries);

  it('begins every event at sequence 0, in the order of the days', () => {
    expect(brief(first.events)).toEqual(['b 2026-03-20 0', 'a 2026-04-01 0']);
    expect(first).toMatchObject({ added: 2, moved: 0, cancelled: 0 });
  });

  it('once more, nothing rises, nothing is written, and the stamps stay', () => {
    const again = publish(first.stored, entries, { context: later });
    expect(again.changes).toEqual([]);
    expect(again.events).toEqual(first.events);
    expect(again).toMatchObject({ added: 0, moved: 0, cancelled: 0 });
  });

  it('raises the sequence of the one that moved, by one, and of no other', () => {
    const moved = publish(first.stored, [anEntry('a', { on: on('2026-04-03') }), ...entries.slice(1)], {
      context: later,
    });
    expect(brief(moved.events)).toEqual(['b 2026-03-20 0', 'a 2026-04-03 1']);
    expect(moved.changes).toHaveLength(1);
    expect(moved.events.map(({ updatedAt }) => updatedAt)).toEqual([aContext().now, later.now]);
    expect(moved).toMatchObject({ added: 0, moved: 1, cancelled: 0 });
  });

  it('takes over another text with a new stamp, but no new sequence', () => {
    const renamed = publish(first.stored, [anEntry('a', { summary: 'Truck 1' }), ...entries.slice(1)], {
      context: later,
    });
    expect(brief(renamed.events)).toEqual(brief(first.events));
    expect(renamed.events.at(1)).toMatchObject({ summary: 'Truck 1', updatedAt: later.now });
    expect(renamed.moved).toBe(0);
  });

  it('cancels what is gone before its day, keeps saying so, and forgets it when the day is past', () => {
    const gone = publish(first.stored, entries.slice(0, 1));
    expect(brief(gone.events)).toEqual(['b 2026-03-20 1 cancelled', 'a 2026-04-01 0']);
    expect(gone.cancelled).toBe(1);
    const again = publish(gone.stored, entries.slice(0, 1), { context: later });
    expect(brief(again.events)).toEqual(brief(gone.events));
    expect(again.changes).toEqual([]);
    const after = publish(gone.stored, entries.slice(0, 1), { context: aContext({ today: on('2026-03-21') }) });
    expect(brief(after.events)).toEqual(['a 2026-04-01 0']);
    const muchLater = publish(gone.stored, entries.slice(0, 1), { context: aContext({ today: on('2027-06-01') }) });
    expect(muchLater.stored.map(({ id }) => id)).toEqual(['a']);
  });

  it('does not cancel what is gone because it was done: its day is past', () => {
    const done = publish(first.stored, entries.slice(0, 1), { context: aContext({ today: on('2026-03-25') }) });
    expect(brief(done.events)).toEqual(['a 2026-04-01 0']);
    expect(done.changes).toEqual([]);
  });

  it('takes up a cancelled one with a higher sequence when it comes back', () => {
    const gone = publish(first.stored, entries.slice(0, 1));
    const back = publish(gone.stored, entries, { context: later });
    expect(brief(back.events)).toEqual(['b 2026-03-20 2', 'a 2026-04-01 0']);
  });

  it('follows one that moved beyond the last day, but takes up no other there', () => {
    const beyond = [anEntry('a', { on: on('2027-01-05') }), anEntry('c', { on: on('2027-01-05') })];
    expect(brief(publish(first.stored, [...beyond, ...entries.slice(1)]).events)).toEqual([
      'b 2026-03-20 0',
      'a 2027-01-05 1',
    ]);
  });

  it.each<[string, Partial<CalendarScope>, readonly string[]]>([
    ['some machines', { equipmentIds: new Set([van]) }, ['v']],
    ['one programme', { programmeId: inspection }, ['i']],
    ['no machine but everything else', { programmeId: service }, ['a', 'v']],
  ])('of %s leaves the others as they were', (_, columns, expected) => {
    const whole = [
      anEntry('a'),
      anEntry('i', { programmeId: inspection }),
      anEntry('o', { programmeId: null }),
      anEntry('v', { equipmentId: van }),
    ];
    const before = publish([], whole);
    // All are gone: only those in the scope are cancelled.
    const part = publish(before.stored, [], { scope: { ...all, ...columns } });
    expect(part.events.map(({ id }) => id)).toEqual(expected);
    expect(part.changes).toHaveLength(expected.length);
  });

  it('of nothing is refused: the format knows no empty calendar', () => {
    expect(codesOf(decidePublishCalendar([], { entries: [], scope: all }, aContext()))).toEqual(['calendarEmpty']);
  });

  it('never lowers a sequence, and raises it exactly when a day or a cancellation changes', () => {
    const plan = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(plan, (rounds) => {
        let stored: readonly CalendarEvent[] = [];
        for (const round of [{ z: 0 }, ...rounds.map((days) => ({ ...days, z: 0 }))]) {
          const visits = Object.entries(round).map(([id, days]) =>
            anEntry(id, { on: addDays(on('2026-04-01'), days) }),
          );
          const next = publish(stored, visits);
          for (const row of next.stored) {
            const before = stored.find(({ id }) => id === row.id);
            if (before === undefined) expect(row.sequence).toBe(0);
            else {
              const hasMoved = before.on !== row.on || before.isCancelled !== row.isCancelled;
              expect(row.sequence - before.sequence).toBe(hasMoved ? 1 : 0);
            }
          }
          stored = next.stored;
        }
      }),
    );
  });
});
