import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { effectMonths } from '#features/programmes/effectMonths.ts';
import { type EffectVisit, programmeEffect } from '#features/programmes/programmeEffect.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const today = on('2026-03-10');
const programme = aProgramme();
const under = anEquipment();
const other = anEquipment({ code: 'T-2' });
const assignment = anAssignment(under.id, programme);
const every = (months: number): ProgrammeLevel =>
  aLevel('Q', { triggers: [{ kind: 'calendar', every: months, unit: 'month' }], plannedHours: 2 });
const quarterly = [every(3)];
const halfYearly = [every(6)];
const fleet = fleetOf(
  fleetState({
    ...noRows,
    equipment: [under, other],
    programmes: [programme],
    revisions: [aRevision(programme, { levels: quarterly })],
    assignments: [assignment],
    completions: [aCompletion(assignment, 'Q', { on: on('2026-03-01') })],
  }),
);
const effectOf = (machines: readonly Equipment[], draft: readonly ProgrammeLevel[] | null) =>
  programmeEffect(fleet, { programme, machines, levels: quarterly, draft }, today);
const days = (visits: readonly EffectVisit[] | null | undefined) =>
  visits?.map(({ on: day, isChanged }) => (isChanged ? `${day}!` : day));

describe('the effect of a draft', () => {
  it('is a year before and after, from what was done last; what changes is marked on both sides', () => {
    const effect = effectOf([under], halfYearly);
    expect(days(effect.machines[0]?.before)).toEqual(['2026-06-01!', '2026-09-01', '2026-12-01!', '2027-03-01']);
    expect(days(effect.machines[0]?.after)).toEqual(['2026-09-01', '2027-03-01']);
    expect(effect).toMatchObject({ before: { visits: 4, hours: 8 }, after: { visits: 2, hours: 4 }, changed: 0 });
  });

  it('that changes nothing marks nothing', () => {
    const effect = effectOf([under], quarterly);
    expect(days(effect.machines[0]?.before)).toEqual(days(effect.machines[0]?.after));
    expect(effect).toMatchObject({ after: { visits: 4, hours: 8 }, changed: 0 });
  });

  it('on a machine that is not under the programme is as if it came under it today', () => {
    const effect = effectOf([other], halfYearly);
    expect(effect.machines[0]).toMatchObject({ isSupposed: true, before: [] });
    expect(days(effect.machines[0]?.after)).toEqual(['2026-09-10!', '2027-03-10!']);
    expect(effect).toMatchObject({ before: { visits: 0 }, after: { visits: 2 }, changed: 2 });
  });

  it('counts a supposed machine from its meters as they stand, not from nought', () => {
    const byKm = [aLevel('K', { triggers: [{ kind: 'usage', meter: 'km', every: 10_000 }] })];
    const current = { takenOn: on('2026-03-01'), value: 85_000 };
    const meter = aMeter({
      equipmentId: other.id,
      summary: { current, usePerDay: { p10: 90, p50: 100, p90: 110 }, accepted: 9, suspect: 0 },
    });
    const read = fleetOf(
      fleetState({
        ...noRows,
        equipment: [other],
        programmes: [programme],
        meters: [meter],
        revisions: [aRevision(programme, { levels: byKm })],
      }),
    );
    const effect = programmeEffect(read, { programme, machines: [other], levels: byKm, draft: null }, today);
    expect(days(effect.machines[0]?.after)?.[0]).toBe('2026-06-09!');
  });

  it('without a draft is the year in force, with nothing to compare', () => {
    const effect = effectOf([under], null);
    expect(effect.machines[0]?.after).toBeNull();
    expect(effect).toMatchObject({ before: { visits: 4 }, after: null, changed: 0 });
  });
});

describe('the months', () => {
  it('put side by side what falls into one, earliest first, without those in which nothing does', () => {
    const [machine] = effectOf([under], halfYearly).machines;
    const months = effectMonths(machine?.before ?? [], machine?.after ?? []);
    expect(months.map(({ from, before, after }) => [from, before.length, after.length])).toEqual([
      ['2026-06-01', 1, 0],
      ['2026-09-01', 1, 1],
      ['2026-12-01', 1, 0],
      ['2027-03-01', 1, 1],
    ]);
  });
});
