import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Check, checkStates } from '#domain/check.ts';
import { cellsBetween, checkFigures, type FiguresInput, missingChecks } from '#domain/checkFigures.ts';
import { figuresBy } from '#domain/checkFiguresBy.ts';
import { addDays } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { aCheck, aCheckTemplate, aDuty, anAnswer, aStandDown, shiftSettings } from '#tests/support/checkRows.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';

const template = aCheckTemplate();
const truck = anEquipment({ code: 'T-1', keeper: 'Old Wang' });
const fork = anEquipment({ code: 'F-1' });
const shifts = ['early', 'late'] as const;

const fleet: FiguresInput['fleet'] = {
  equipment: new Map([truck, fork].map((one) => [one.id, one])),
  people: new Map(),
  settings: shiftSettings(),
  checkDutiesOf: (id) => [aDuty(id, template, { shiftIds: [...shifts] })],
};

/** Monday 9 to Sunday 15 March 2026, seen on Wednesday at 15:00: 2 machines × (2 + 2 + 1) shifts are over. */
const input = (columns: Partial<FiguresInput> = {}): FiguresInput => ({
  fleet,
  checks: [],
  standDowns: [],
  span: { from: on('2026-03-09'), to: on('2026-03-15') },
  now: { day: on('2026-03-11'), time: '15:00' },
  momentOf: (at) => ({ day: on(at.slice(0, 10)), time: at.slice(11, 16) }),
  ...columns,
});

const checkOf = (day: string, shiftId: string, columns: Partial<Check> = {}): Check =>
  aCheck({ equipmentId: truck.id, checkTemplateId: template.id, day: on(day), shiftId, state: 'done', ...columns });

const figures = (columns: Partial<FiguresInput> = {}) => {
  const of = input(columns);
  return checkFigures(cellsBetween(of), of);
};

describe('check discipline', () => {
  it('counts what was due: shifts that are over, and what is answered before its end', () => {
    const startedAt = '2026-03-09T06:05:00.000Z' as Instant;
    const checks = [checkOf('2026-03-09', 'early', { startedAt }), checkOf('2026-03-11', 'late', { state: 'notUsed' })];
    expect(figures({ checks }).discipline).toEqual({
      due: 11,
      answered: 2,
      notUsed: 1,
      late: 0,
      unfinished: 0,
      missing: 9,
      share: 2 / 11,
    });
  });

  it('counts a check begun as unfinished when its shift is over, and not at all before', () => {
    const checks = [
      checkOf('2026-03-09', 'early', { state: 'open' }),
      checkOf('2026-03-11', 'late', { state: 'open' }),
    ];
    expect(figures({ checks }).discipline).toMatchObject({ due: 10, answered: 0, unfinished: 1, missing: 9 });
  });

  it('expects nothing of a machine that stood down, but counts the check it had', () => {
    const standDowns = [aStandDown({ equipmentId: fork.id, fromOn: on('2026-03-10') })];
    const checks = [checkOf('2026-03-10', 'early', { equipmentId: fork.id })];
    expect(figures({ standDowns, checks }).discipline).toMatchObject({ due: 8, answered: 1, missing: 7 });
  });

  it('calls late what was begun when its shift was over, unless it came from paper', () => {
    const begun = (startedAt: string, columns: Partial<Check> = {}) =>
      checkOf('2026-03-09', 'early', { startedAt: startedAt as Instant, ...columns });
    const late = (check: Check) => figures({ checks: [check] }).discipline.late;
    expect(late(begun('2026-03-09T13:59:00.000Z'))).toBe(0);
    expect(late(begun('2026-03-09T14:00:00.000Z'))).toBe(1);
    expect(late(begun('2026-03-10T08:00:00.000Z', { source: 'paper' }))).toBe(0);
    expect(late(begun('2026-03-10T08:00:00.000Z', { state: 'notUsed' }))).toBe(0);
  });

  it('leaves checks nobody expected out, but not out of what was found', () => {
    const checks = [checkOf('2026-03-14', 'night')];
    const shown = figures({ checks });
    expect([shown.discipline.answered, shown.done]).toEqual([0, 1]);
  });

  it('is not 0 but null when nothing was due', () => {
    const span = { from: on('2026-03-14'), to: on('2026-03-15') };
    expect(figures({ span, now: { day: on('2026-03-16'), time: '09:00' } })).toEqual({
      discipline: { due: 0, answered: 0, notUsed: 0, late: 0, unfinished: 0, missing: 0, share: null },
      done: 0,
      nilDefect: 0,
      nilDefectShare: null,
      defects: 0,
      defectsPer100: null,
    });
  });

  it('tells machines, shifts, days and people apart; who is missing goes by who looks after the machine', () => {
    const of = input({ checks: [checkOf('2026-03-09', 'early', { operatorName: 'Ma Jun' })] });
    const by = (key: Parameters<typeof figuresBy>[1]) =>
      [...figuresBy(cellsBetween(of), key, of)].map(
        ([
          name,
          {
            discipline: { due, answered },
          },
        ]) => [name, due, answered],
      );
    expect(by('machine')).toEqual([
      [truck.id, 5, 1],
      [fork.id, 5, 0],
    ]);
    expect(by('shift')).toEqual([
      ['early', 6, 1],
      ['late', 4, 0],
    ]);
    expect(by('day')).toEqual([
      ['2026-03-09', 4, 1],
      ['2026-03-10', 4, 0],
      ['2026-03-11', 2, 0],
    ]);
    expect(by('person')).toEqual([
      ['Ma Jun', 1, 1],
      ['Old Wang', 4, 0],
      ['', 5, 0],
    ]);
  });

  it('names what is missing, latest first', () => {
    const of = input({ checks: [checkOf('2026-03-11', 'early')] });
    const missing = missingChecks(cellsBetween(of), fleet);
    expect(missing).toHaveLength(9);
    expect(missing[0]).toMatchObject({ equipment: fork, day: '2026-03-11', shiftId: 'early', keeper: '' });
    expect(missing.at(-1)).toMatchObject({ day: '2026-03-09' });
  });
});

describe('what the checks found', () => {
  it('is reckoned on the checks that are done', () => {
    const bad = () => anAnswer(freshId(), { answer: 'defect', defectId: freshId<'Defect'>() });
    const checks = [
      checkOf('2026-03-09', 'early', { answers: [bad(), bad(), anAnswer('lights')] }),
      checkOf('2026-03-09', 'late'),
      checkOf('2026-03-10', 'early'),
      checkOf('2026-03-10', 'late'),
      checkOf('2026-03-11', 'early', { state: 'open', answers: [bad()] }),
      checkOf('2026-03-08', 'early', { answers: [bad()] }),
    ];
    expect(figures({ checks })).toMatchObject({ done: 4, nilDefectShare: 0.75, defects: 2, defectsPer100: 50 });
  });
});

describe('the figures of any checks', () => {
  const anyCheck = fc
    .record({
      machine: fc.constantFrom(truck.id, fork.id),
      day: fc.integer({ min: -2, max: 6 }),
      shiftId: fc.constantFrom(...shifts, 'night', ''),
      state: fc.constantFrom(...checkStates),
    })
    .map(({ machine, day, shiftId, state }) =>
      checkOf(addDays(on('2026-03-09'), day), shiftId, { equipmentId: machine, state }),
    );

  it('add up, whichever way they are told apart', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 25 }), fc.boolean(), (checks, isDown) => {
        const of = input({ checks, standDowns: isDown ? [aStandDown({ equipmentId: truck.id })] : [] });
        const cells = cellsBetween(of);
        const whole = checkFigures(cells, of);
        const { discipline } = whole;
        expect(discipline.due).toBe(discipline.answered + discipline.unfinished + discipline.missing);
        expect(discipline.missing).toBe(missingChecks(cells, fleet).length);
        for (const key of ['machine', 'shift', 'person', 'day'] as const) {
          const parts = [...figuresBy(cells, key, of).values()];
          const sumOf = (part: (one: typeof whole) => number) => parts.reduce((sum, one) => sum + part(one), 0);
          expect(sumOf((one) => one.discipline.due)).toBe(discipline.due);
          expect(sumOf((one) => one.discipline.answered)).toBe(discipline.answered);
          expect(sumOf((one) => one.discipline.notUsed)).toBe(discipline.notUsed);
          expect(sumOf((one) => one.done)).toBe(whole.done);
          expect(sumOf((one) => one.defects)).toBe(whole.defects);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never get worse by one more check that is done', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 15 }), anyCheck, (checks, one) => {
        const missing = (of: readonly Check[]) => figures({ checks: of }).discipline.missing;
        expect(missing([...checks, { ...one, state: 'done' }])).toBeLessThanOrEqual(missing(checks));
      }),
      { numRuns: 60 },
    );
  });
});
