import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { type InstrumentFilter, instrumentRows, narrowedInstruments } from '#features/held/instrumentRows.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aCalibration, aHeld, anInstrument } from '#tests/support/heldRows.ts';
import { on } from '#tests/support/rows.ts';

const wrench = anInstrument({ code: 'B-1', serial: 'TW 77' });
const gauge = anInstrument({ code: 'A-2' });
const meter = anInstrument({ code: 'C-3' });
const gone = anInstrument({ code: 'D-4', archivedOn: on('2026-01-01') });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    instruments: [wrench, gauge, meter, gone],
    heldCertificates: [
      aCalibration(wrench, { number: 'short', expiresOn: on('2026-02-01') }),
      aCalibration(wrench, { number: 'long' }),
      aCalibration(gauge, { number: 'over', expiresOn: on('2026-03-09') }),
      aHeld({ instrumentId: meter.id, kind: 'other', title: 'Safety test' }),
    ],
  }),
);
const all = instrumentRows(fleet, on('2026-03-10'));

describe('the register of instruments', () => {
  it('has them by code, each with the calibration that holds longest', () => {
    expect(
      all.map(({ instrument, calibration, standing, isUsable }) => [
        instrument.code,
        calibration?.number,
        standing?.state,
        isUsable,
      ]),
    ).toEqual([
      ['A-2', 'over', 'expired', false],
      ['B-1', 'long', 'valid', true],
      ['C-3', undefined, undefined, false],
      ['D-4', undefined, undefined, false],
    ]);
  });

  it.each<[InstrumentFilter, readonly string[]]>([
    ['all', ['A-2', 'B-1', 'C-3']],
    ['usable', ['B-1']],
    ['unusable', ['A-2', 'C-3']],
    ['archived', ['D-4']],
  ])('shows under %s: %j', (filter, codes) => {
    const { rows, counts } = narrowedInstruments(all, filter, '');
    expect(rows.map(({ instrument }) => instrument.code)).toEqual(codes);
    expect(counts[filter]).toBe(codes.length);
  });

  it('is searched by every word', () => {
    expect(narrowedInstruments(all, 'all', 'tw 77').rows).toHaveLength(1);
    expect(narrowedInstruments(all, 'all', 'tw 78').rows).toHaveLength(0);
  });
});
