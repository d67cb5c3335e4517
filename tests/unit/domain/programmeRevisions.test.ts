import { describe, expect, it } from 'vitest';
import { levelOf, revisionInForce, revisionsInOrder } from '#domain/programmeRevisions.ts';
import { on } from '#tests/support/rows.ts';
import { aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const programme = aProgramme();
const revision = (number: number, effectiveOn: string) =>
  aRevision(programme, { number, effectiveOn: on(effectiveOn) });

const all = [
  revision(3, '2026-06-01'),
  revision(1, '2025-01-01'),
  revision(4, '2026-06-01'),
  revision(2, '2026-02-01'),
];

describe('the revision in force', () => {
  it.each([
    { day: '2024-12-31', number: 1, why: 'before the first one begins: the first' },
    { day: '2025-01-01', number: 1, why: 'on its own first day' },
    { day: '2026-01-31', number: 1, why: 'until the day before the next' },
    { day: '2026-02-01', number: 2, why: 'from the next one’s first day' },
    { day: '2026-06-01', number: 4, why: 'of two that begin on one day: the higher number' },
    { day: '2030-01-01', number: 4, why: 'the last one ever after' },
  ])('on $day is number $number ($why)', ({ day, number }) => {
    expect(revisionInForce(all, on(day))?.number).toBe(number);
  });

  it('is none without any revision', () => {
    expect(revisionInForce([], on('2026-01-01'))).toBeNull();
  });
});

it('revisions are put in order of their numbers, the given list left as it was', () => {
  expect(revisionsInOrder(all).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(all[0]?.number).toBe(3);
});

it('a level is found by its id, or is none', () => {
  const first = aRevision(programme);
  expect([levelOf(first, 'L2')?.rank, levelOf(first, 'L9')]).toEqual([2, null]);
});
