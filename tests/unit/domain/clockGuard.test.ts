import { describe, expect, it } from 'vitest';
import { clockProblems, decideConfirmClock, decideDoubtClock, isSetBack } from '#domain/clockGuard.ts';
import type { Installation } from '#domain/installation.ts';
import type { Instant } from '#kernel/instant.ts';
import { aContext } from '#tests/support/rows.ts';

const at = (text: string): Instant => text as Instant;

describe('a clock', () => {
  it.each([
    { now: '2026-03-10T08:00:00.000Z', last: null, back: false },
    { now: '2026-03-10T08:00:00.000Z', last: '2026-03-09T08:00:00.000Z', back: false },
    { now: '2026-03-10T08:00:00.000Z', last: '2026-03-10T20:00:00.000Z', back: false },
    { now: '2026-03-10T08:00:00.000Z', last: '2026-03-11T08:00:00.000Z', back: false },
    { now: '2026-03-10T08:00:00.000Z', last: '2026-03-11T08:00:00.001Z', back: true },
    { now: '1970-01-01T00:00:00.000Z', last: '2026-03-11T08:00:00.000Z', back: true },
  ])('at $now, after $last: set back $back', ({ now, last, back }) => {
    expect(isSetBack(at(now), last === null ? null : at(last))).toBe(back);
  });

  const later = at('2026-03-20T08:00:00.000Z');

  const noted = (): Installation => {
    const decision = decideDoubtClock({ installation: null, last: later }, aContext());
    const change = decision.ok ? decision.value.changes[0] : undefined;
    if (change?.table !== 'installation' || change.after === null) throw new Error('Nothing was noted');
    return change.after;
  };

  it('once set back stays in doubt, whatever is written after, until somebody confirms the time', () => {
    const installation = noted();
    expect(installation.clockDoubt).toBe(later);
    const afterwards = { installation, last: aContext().now };
    expect(clockProblems(afterwards, aContext().now).map(({ code }) => code)).toEqual(['clockInDoubt']);
    const confirmed = decideConfirmClock(afterwards, aContext());
    expect(confirmed).toMatchObject({ ok: true, value: { changes: [{ after: { clockDoubt: null } }] } });
  });

  it('is in doubt before anybody noted it', () => {
    expect(clockProblems({ installation: null, last: later }, aContext().now)).toHaveLength(1);
  });

  it('is noted once', () => {
    const again = decideDoubtClock({ installation: noted(), last: later }, aContext());
    expect(again).toMatchObject({ ok: true, value: { changes: [] } });
  });

  it('that is right is neither noted nor confirmed', () => {
    const right = { installation: null, last: aContext().now };
    expect(decideDoubtClock(right, aContext())).toMatchObject({ ok: true, value: { changes: [] } });
    expect(decideConfirmClock(right, aContext())).toMatchObject({ ok: false, problems: [{ code: 'clockNotInDoubt' }] });
    expect(clockProblems(right, aContext().now)).toEqual([]);
  });
});
