import { describe, expect, it } from 'vitest';
import { checkRevisionInForce, itemsOf, sectionsOf, verdictsOf } from '#domain/checkRevisions.ts';
import { checkPhases } from '#domain/checkTemplate.ts';
import { aCheckRevision, aCheckTemplate } from '#tests/support/checkRows.ts';
import { on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const first = aCheckRevision(template, { number: 1, effectiveOn: on('2026-01-01') });
const second = aCheckRevision(template, { number: 2, effectiveOn: on('2026-03-01') });
const sameDay = aCheckRevision(template, { number: 3, effectiveOn: on('2026-03-01') });

describe('the revision of a check in force', () => {
  const days = [
    { day: '2025-06-01', of: [second, first], number: 1 },
    { day: '2026-02-28', of: [second, first], number: 1 },
    { day: '2026-03-01', of: [second, first], number: 2 },
    { day: '2026-03-01', of: [sameDay, first, second], number: 3 },
  ];
  it.each(days)('is number $number on $day', ({ day, of, number }) => {
    expect(checkRevisionInForce(of, on(day))?.number).toBe(number);
  });

  it('is none without any', () => {
    expect(checkRevisionInForce([], on('2026-03-01'))).toBeNull();
  });

  it('is gone through section by section', () => {
    expect(sectionsOf(first).map(({ id }) => id)).toEqual(['before', 'after']);
    expect(itemsOf(first).map(({ id }) => id)).toEqual(['lights', 'tread', 'clean']);
  });
});

describe('the verdicts on a section', () => {
  const fitness = ['fit', 'repaired', 'mustNotLeave'];
  const verdicts = {
    before: fitness,
    keyOff: fitness,
    keyOn: fitness,
    walkRound: fitness,
    during: ['continue', 'repair', 'stop'],
    after: ['park', 'repairFirst'],
  } as const;
  it.each(checkPhases.map((phase) => ({ phase })))('of phase $phase are those of the trade', ({ phase }) => {
    expect(verdictsOf(phase)).toEqual(verdicts[phase]);
  });
});
