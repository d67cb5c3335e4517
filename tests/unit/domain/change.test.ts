import { describe, expect, it } from 'vitest';
import { changeOf, decideUnless, newRow, revised, staleness } from '#domain/change.ts';
import { confirm, error } from '#kernel/result.ts';
import { aContext, anEquipment } from '#tests/support/rows.ts';

const context = aContext();
const nothing = () => ({ value: 'done', changes: [] });

describe('a decision', () => {
  it('is made when no problem stands in its way', () => {
    expect(decideUnless([], context, nothing)).toEqual({ ok: true, value: { value: 'done', changes: [] } });
  });

  it('is not made while there are errors, which are told alone', () => {
    const problems = [confirm('readingTooFast'), error('required')];
    expect(decideUnless(problems, context, nothing)).toEqual({ ok: false, problems: [error('required')] });
  });

  it('waits until each doubt is confirmed, and is not asked twice of the same', () => {
    const problems = [confirm('readingTooFast'), confirm('personNameTaken')];
    const half = { confirmed: ['readingTooFast'] };
    const whole = { confirmed: ['readingTooFast', 'personNameTaken'] };
    expect(decideUnless(problems, half, nothing)).toEqual({ ok: false, problems: [confirm('personNameTaken')] });
    expect(decideUnless(problems, whole, nothing).ok).toBe(true);
  });

  it('cannot pass an error by confirming its code', () => {
    expect(decideUnless([error('required')], { confirmed: ['required'] }, nothing).ok).toBe(false);
  });

  it('is not even thought of while problems stand in its way', () => {
    const decide = () => {
      throw new Error('thought of');
    };
    expect(() => decideUnless([error('required')], context, decide)).not.toThrow();
  });
});

describe('a row', () => {
  const stored = anEquipment({ rev: 3 });

  it('begins with rev 1, made and changed now', () => {
    expect(newRow(context)).toEqual({ rev: 1, createdAt: context.now, updatedAt: context.now });
  });

  it('that is revised has one rev more and is left as it was itself', () => {
    expect(revised(stored, { name: 'Renamed' }, context)).toMatchObject({ rev: 4, name: 'Renamed', code: stored.code });
    expect(stored.rev).toBe(3);
  });

  it('is stale when it was opened at another rev, gone when there is none', () => {
    expect(staleness(stored, 3)).toEqual([]);
    expect(staleness(stored, 2)).toEqual([error('rowChangedMeanwhile')]);
    expect(staleness(null, 2)).toEqual([error('rowGone')]);
  });

  it('is a change of its table', () => {
    expect(changeOf('equipment', stored, null)).toEqual({ table: 'equipment', before: stored, after: null });
  });
});
