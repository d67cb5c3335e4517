import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '#archive/calendarFile.ts';
import { calendarText, contentLine } from '#archive/calendarText.ts';
import type { CalendarEvent } from '#domain/calendarEvent.ts';
import { newRow } from '#domain/change.ts';
import type { Instant } from '#kernel/instant.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';
import { strictEvents, textOf } from '#tests/support/strictCalendar.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const anEvent = (columns: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...newRow(aContext()),
  id: 'a:L1:1',
  equipmentId: freshId<'Equipment'>(),
  programmeId: freshId<'Programme'>(),
  on: on('2026-12-31'),
  summary: 'T-1 · Level 1',
  description: '',
  category: '',
  isTentative: false,
  sequence: 0,
  isCancelled: false,
  ...columns,
});

/** Everything a name or a reason may be made of, and what may not: controls, halves of characters, marks of the format. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\\',
      ';',
      ',',
      ':',
      '"',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '\u0000',
      '\u0007',
      '\u007f',
      '\ud800',
      '\u2028',
    ),
    fc.constantFrom('发', '動', '机', '🚚', '👩‍🔧', 'é', 'BEGIN:VEVENT', 'END:VCALENDAR', ' ', '\\n'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  ),
  maxLength: 120,
});

/** What a reader is to see of a text: line breaks as one sign, no other control characters, whole characters only. */
const readable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no TEXT may hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

describe('a text in a calendar file', () => {
  it.each([
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\temp', 'C:\\\\temp'],
    ['one\r\ntwo\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
    ['bell\u0007', 'bell'],
    ['half \ud83d', 'half \ufffd'],
    ['“发动机”，左', '“发动机”，左'],
  ])('%j is written %j', (text, written) => {
    expect(calendarText(text)).toBe(written);
  });

  it('is folded at 75 octets, never within a character', () => {
    expect(contentLine(`SUMMARY:${'x'.repeat(67)}`)).toBe(`SUMMARY:${'x'.repeat(67)}\r\n`);
    expect(contentLine(`SUMMARY:${'x'.repeat(68)}`)).toBe(`SUMMARY:${'x'.repeat(67)}\r\n x\r\n`);
    // 8 octets of name and 22 characters of three make 74: the next one does not fit.
    expect(contentLine(`SUMMARY:${'修'.repeat(23)}`)).toBe(`SUMMARY:${'修'.repeat(22)}\r\n 修\r\n`);
    expect(contentLine(`SUMMARY:${'x'.repeat(64)}🚚`)).toBe(`SUMMARY:${'x'.repeat(64)}\r\n 🚚\r\n`);
  });
});

describe('a calendar file', () => {
  it('says of a visit its day, its state and when it was last revised', () => {
    const event = anEvent({ updatedAt: '2026-11-16T09:30:05.120Z' as Instant, sequence: 3, description: 'By 12 Jan' });
    const [read] = strictEvents(bytesOf(calendarFile('Harbour', [event])));
    if (read === undefined) throw new Error('No event');
    const said = (name: string) => textOf(read, name);
    expect(said('UID')).toBe('a:L1:1@fettle');
    expect([said('DTSTART'), said('DTEND')]).toEqual(['20261231', '20270101']);
    expect([said('DTSTAMP'), said('LAST-MODIFIED'), said('CREATED')]).toEqual([
      '20261116T093005Z',
      '20261116T093005Z',
      '20260310T080000Z',
    ]);
    expect([said('SEQUENCE'), said('STATUS'), said('DESCRIPTION'), said('CATEGORIES')]).toEqual([
      '3',
      'CONFIRMED',
      'By 12 Jan',
      undefined,
    ]);
  });

  it.each([
    [{ isTentative: true }, 'TENTATIVE'],
    [{ isTentative: true, isCancelled: true }, 'CANCELLED'],
    [{}, 'CONFIRMED'],
  ])('marks %j as %s', (columns, status) => {
    const [read] = strictEvents(bytesOf(calendarFile('Harbour', [anEvent(columns)])));
    expect(read && textOf(read, 'STATUS')).toBe(status);
  });

  it('passes the strict reading and is read alike by another program, whatever the texts', () => {
    const events = fc.uniqueArray(
      fc.record({ id: fc.uuid(), summary: nasty, description: nasty, category: nasty, isTentative: fc.boolean() }),
      { minLength: 1, maxLength: 4, selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(nasty, events, (name, columns) => {
        const text = calendarFile(name, columns.map(anEvent));
        expect(strictEvents(bytesOf(text))).toHaveLength(columns.length);
        const calendar = new ICAL.Component(ICAL.parse(text));
        // ical.js leaves a property it does not know as it is written.
        expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(calendarText(name));
        const read = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
        expect(read.map(({ uid, summary, description }) => [uid, summary, description ?? ''])).toEqual(
          columns.map(({ id, summary, description }) => [`${id}@fettle`, readable(summary), readable(description)]),
        );
        expect(read.map(({ startDate }) => startDate.toString())).toEqual(columns.map(() => '2026-12-31'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the strict reading', () => {
  const good = calendarFile('Harbour', [anEvent()]);
  it.each([
    ['a missing DTSTAMP', /DTSTAMP:.*\r\n/, ''],
    ['a missing UID', /UID:.*\r\n/, ''],
    ['two summaries', /(SUMMARY:.*\r\n)/, '$1$1'],
    ['an unknown property', 'TRANSP:', 'TRANSPARENCY:'],
    ['a bare line feed', '\r\nTRANSP', '\nTRANSP'],
    ['a bare comma', 'SUMMARY:', 'SUMMARY:a,'],
    ['an unknown escape', 'SUMMARY:', 'SUMMARY:\\t'],
    ['a day that is none', 'DTSTART;VALUE=DATE:20261231', 'DTSTART;VALUE=DATE:20261331'],
    ['a day not said to be one', 'DTSTART;VALUE=DATE', 'DTSTART'],
    ['an end before the beginning', 'DTEND;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20261230'],
    ['a local stamp', /(DTSTAMP:\w+)Z/, '$1'],
    ['a line of 76 octets', 'SUMMARY:', `SUMMARY:${'x'.repeat(80)}`],
    ['no last line break', /\r\n$/, ''],
    ['an event never ended', 'END:VEVENT\r\n', ''],
    ['no event', /BEGIN:VEVENT.*END:VEVENT\r\n/s, ''],
    ['a blank line', 'TRANSP', '\r\nTRANSP'],
    ['a wrong status', 'STATUS:CONFIRMED', 'STATUS:PLANNED'],
  ])('refuses %s', (_, from, to) => {
    expect(() => strictEvents(bytesOf(good))).not.toThrow();
    const bad = good.replace(from, to);
    expect(bad).not.toBe(good);
    expect(() => strictEvents(bytesOf(bad))).toThrow();
  });

  it('refuses two events of one UID', () => {
    expect(() => strictEvents(bytesOf(calendarFile('Harbour', [anEvent(), anEvent()])))).toThrow(/UID/);
  });
});
