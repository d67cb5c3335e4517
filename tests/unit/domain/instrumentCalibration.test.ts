import { describe, expect, it } from 'vitest';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import type { Instrument } from '#domain/instrument.ts';
import { calibrationOn, calibrationProblems } from '#domain/instrumentCalibration.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import { aCalibration, anInstrument } from '#tests/support/heldRows.ts';
import { on } from '#tests/support/rows.ts';
import { anOrderTask } from '#tests/support/serviceRows.ts';

const wrench = anInstrument({ code: 'TW-1' });
const gauge = anInstrument({ code: 'PG-2' });

describe('whether an instrument is calibrated on a day', () => {
  const first = aCalibration(wrench, { state: 'replaced' });
  const second = aCalibration(wrench, { issuedOn: on('2026-07-10'), expiresOn: on('2027-01-31') });
  // biome-ignore format: a table of cases
  const cases: readonly (readonly [string, readonly HeldCertificate[], string, string])[] = [
    ['none on record',                    [],                                                         '2026-03-10', 'missing null'],
    ['the day before its first',          [first],                                                    '2025-12-31', 'missing null'],
    ['its first day',                     [first],                                                    '2026-01-01', 'calibrated 2026-06-30'],
    ['its last day',                      [first],                                                    '2026-06-30', 'calibrated 2026-06-30'],
    ['the day after',                     [first],                                                    '2026-07-01', 'expired 2026-06-30'],
    ['a day of the one renewed since',    [first, second],                                            '2026-05-01', 'calibrated 2026-06-30'],
    ['between two of them',               [first, second],                                            '2026-07-05', 'expired 2026-06-30'],
    ['the first day of the next',         [first, second],                                            '2026-07-10', 'calibrated 2027-01-31'],
    ['without an end',                    [aCalibration(wrench, { expiresOn: null })],                '2030-01-01', 'calibrated null'],
    ['withdrawn',                         [aCalibration(wrench, { state: 'withdrawn' })],             '2026-03-10', 'missing null'],
    ['a paper of another kind',           [aCalibration(wrench, { kind: 'other' })],                  '2026-03-10', 'missing null'],
    ['not required and over',             [aCalibration(wrench, { isRequired: false })],              '2026-07-01', 'calibrated 2026-06-30'],
  ];
  it.each(cases)('%s', (...told) => {
    const [, papers, day, said] = told;
    const { state, until } = calibrationOn(papers, on(day));
    expect(`${state} ${until}`).toBe(said);
  });
});

describe('values measured without calibration', () => {
  const papers = new Map<string, readonly HeldCertificate[]>([[wrench.id, [aCalibration(wrench)]]]);
  const instruments = new Map([wrench, gauge].map((each) => [each.id, each]));
  const found = (tasks: readonly OrderTask[], day = '2026-03-10') =>
    calibrationProblems({
      order: { tasks: [...tasks] },
      calibrationsOf: (id) => papers.get(id) ?? [],
      instruments,
      on: on(day),
    });
  const measured = (instrument: Instrument | null, value: number | null = 5) =>
    anOrderTask({ value, instrumentId: instrument?.id ?? null });

  it('are none with an instrument in its calibration', () => {
    expect(found([measured(wrench)])).toEqual([]);
  });

  it('are none where no instrument is named, or nothing was measured', () => {
    expect(found([measured(null), measured(gauge, null)])).toEqual([]);
  });

  it('name the instrument and the day its calibration ended', () => {
    expect(found([measured(null), measured(wrench)], '2026-07-01')).toEqual([
      {
        code: 'calibrationExpired',
        level: 'error',
        field: 'tasks.1.value',
        params: { code: 'TW-1', instrumentId: wrench.id, until: '2026-06-30' },
      },
    ]);
  });

  it('name the instrument that was never calibrated', () => {
    expect(found([measured(gauge)])).toEqual([
      {
        code: 'calibrationMissing',
        level: 'error',
        field: 'tasks.0.value',
        params: { code: 'PG-2', instrumentId: gauge.id },
      },
    ]);
  });

  it('are told once for each instrument, at its first value', () => {
    const problems = found([measured(gauge), measured(wrench), measured(gauge), measured(wrench)], '2026-08-01');
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'calibrationMissing tasks.0.value',
      'calibrationExpired tasks.1.value',
    ]);
  });
});
