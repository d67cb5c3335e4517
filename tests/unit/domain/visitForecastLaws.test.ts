import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastServices } from '#domain/forecast.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import type { VisitPin } from '#domain/visitCandidate.ts';
import { forecastVisits } from '#domain/visitForecast.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { randomPosition } from '#tests/support/randomPosition.ts';

const seeds = fc.integer({ min: 0, max: 100_000 });
/** Which level, how many days ahead, whether ordered, and how many days after it was due when it was chosen, if that is said. */
type PinSpec = readonly [number, number, boolean, number | null];
const randomPins = (subject: ServicePosition, spec: readonly PinSpec[]): VisitPin[] =>
  spec.map(([index, ahead, isOrdered, late]) => ({
    levelId: subject.programme.levels[index % subject.programme.levels.length]?.id ?? '',
    on: addDays(subject.today, ahead),
    dueOn: late === null ? null : addDays(subject.today, ahead - late),
    isOrdered,
  }));
const pinSpecs = fc.array(
  fc.tuple(fc.nat(9), fc.integer({ min: -20, max: 400 }), fc.boolean(), fc.option(fc.integer({ min: -90, max: 90 }))),
  { maxLength: 8 },
);

describe('the forecast with planned visits', () => {
  it('is the plain forecast when none is planned', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const subject = randomPosition(seed);
        const until = addDays(subject.today, 400);
        const plain = forecastVisits({ position: subject, until, pins: [] });
        expect(plain.map(({ on: day, levelId, absorbs }) => ({ on: day, levelId, absorbs }))).toEqual(
          forecastServices(subject, until),
        );
        expect(plain.every(({ pin: own, absorbedPins }) => own === null && absorbedPins.length === 0)).toBe(true);
      }),
    );
  });

  it('shows every day chosen from today on exactly once, on its day unless another visit has taken it', () => {
    fc.assert(
      fc.property(seeds, pinSpecs, (seed, spec) => {
        const subject = randomPosition(seed);
        const pins = randomPins(subject, spec);
        const told = forecastVisits({ position: subject, until: addDays(subject.today, 1200), pins });
        for (const visit of told) if (visit.pin !== null) expect(visit.on).toBe(pins[visit.pin]?.on);
        const shown = told.flatMap(({ pin: own, absorbedPins }) => [...(own === null ? [] : [own]), ...absorbedPins]);
        const chosen = pins.flatMap((each, i) => (each.on >= subject.today ? [i] : []));
        expect(shown.toSorted((a, b) => a - b)).toEqual(chosen);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every visit of a level its own number, rising with its days', () => {
    fc.assert(
      fc.property(seeds, pinSpecs, (seed, spec) => {
        const subject = randomPosition(seed);
        const told = forecastVisits({
          position: subject,
          until: addDays(subject.today, 500),
          pins: randomPins(subject, spec),
        });
        for (const { id } of subject.programme.levels) {
          const own = told.filter(({ levelId }) => levelId === id);
          expect(new Set(own.map(({ on: day }) => day)).size).toBe(own.length);
          expect(own.every(({ nth }, i) => i === 0 || nth > (own[i - 1]?.nth ?? 0))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is changed in nothing by choosing for a level the day on which it would come next', () => {
    fc.assert(
      fc.property(seeds, fc.nat(20), (seed, place) => {
        const subject = randomPosition(seed);
        const until = addDays(subject.today, 400);
        const plain = forecastVisits({ position: subject, until, pins: [] });
        const levelId = `L${place % subject.programme.levels.length}`;
        const visit = plain.find((each) => each.levelId === levelId || each.absorbs.includes(levelId));
        fc.pre(visit?.levelId === levelId);
        const pinned = forecastVisits({ position: subject, until, pins: [{ levelId, on: visit.on }] });
        expect(pinned).toEqual(plain.map((each) => (each === visit ? { ...each, pin: 0 } : each)));
      }),
      { numRuns: 300 },
    );
  });
});
