import { describe, expect, it } from 'vitest';
import { noCalibrations } from '#domain/instrumentCalibration.ts';
import { decideReleaseOrder, type ReleaseState } from '#domain/orderRelease.ts';
import { orderStates } from '#domain/workOrder.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aCalibration, aHeld, anInstrument } from '#tests/support/heldRows.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

// Level 2 needs a certificate, level 1 does not.
const revision = aRevision(aProgramme());
const level = (levelId: string) => ({ levelId, name: { en: levelId }, isAbsorbed: false });
const equipment = anEquipment();
const done = anOrder({
  equipmentId: equipment.id,
  state: 'done',
  levels: [level('L1')],
  completedOn: on('2026-03-05'),
});
const released = (from: Partial<ReleaseState> = {}) =>
  decideReleaseOrder(
    { order: done, revision, equipment, held: [], calibrations: noCalibrations, ...from },
    { rev: 1 },
    aContext(),
  );

describe('releasing an order without a certificate', () => {
  it('enters the state with who and when', () => {
    const { changes } = decided(released());
    expect(rowsAfter(changes, 'orders')).toMatchObject([{ state: 'released', history: [{ state: 'released' }] }]);
    expect(changes).toHaveLength(1);
  });

  it.each(orderStates)('of an order that is %s', (state) => {
    const result = released({ order: { ...done, state } });
    expect(codesOf(result)).toEqual(state === 'done' ? [] : ['orderNotDone']);
  });

  it('is refused where a level carried out asks for a certificate', () => {
    const order = { ...done, levels: [level('L2')] };
    expect(codesOf(released({ order }))).toEqual(['certificateNeeded']);
  });

  it('is refused when the order was changed in the meantime or is gone', () => {
    expect(codesOf(released({ order: { ...done, rev: 2 } }))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(released({ order: null, revision: null }))).toEqual(['rowGone']);
  });

  it.each([
    { ends: '2026-03-09', codes: ['heldExpired'] },
    { ends: '2026-03-10', codes: [] },
  ])('with an annual inspection valid through $ends, on 10 March: $codes', ({ ends, codes }) => {
    const held = [aHeld({ equipmentId: equipment.id, issuedOn: on('2025-03-10'), expiresOn: on(ends) })];
    expect(codesOf(released({ held }))).toEqual(codes);
  });

  it.each([
    { ends: '2026-03-04', codes: ['calibrationExpired'] },
    { ends: '2026-03-05', codes: [] },
  ])('with a value of 5 March, its instrument calibrated through $ends: $codes', ({ ends, codes }) => {
    const wrench = anInstrument();
    const tasks = [anOrderTask({ value: 90, instrumentId: wrench.id })];
    const papers = [aCalibration(wrench, { expiresOn: on(ends) })];
    const calibrations = { instruments: new Map([[wrench.id, wrench]]), calibrationsOf: () => papers };
    expect(codesOf(released({ order: { ...done, tasks }, calibrations }))).toEqual(codes);
  });
});
