import { describe, expect, it } from 'vitest';
import { crewOf, decideSaveCrew, isInCrew } from '#domain/crew.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';

const stored = anEquipment();
const [chief, second, third] = [aPerson(), aPerson(), aPerson()];
const gone = aPerson({ archivedOn: on('2026-01-05') });
const state = { stored, people: [chief, second, third, gone] };
const toSave = { equipmentId: stored.id, rev: 1, chiefId: chief.id, memberIds: [second.id] };

describe('saving who looks after a machine', () => {
  it('keeps the chief apart and each member once', () => {
    const memberIds = [second.id, chief.id, third.id, second.id];
    const { changes } = decided(decideSaveCrew(state, { ...toSave, memberIds }, aContext()));
    expect(rowsAfter(changes, 'equipment')).toMatchObject([
      { rev: 2, crew: { chiefId: chief.id, memberIds: [second.id, third.id] } },
    ]);
  });

  it('takes one keeper alone, or nobody', () => {
    expect(decideSaveCrew(state, { ...toSave, memberIds: [] }, aContext()).ok).toBe(true);
    expect(decideSaveCrew(state, { ...toSave, chiefId: null, memberIds: [] }, aContext()).ok).toBe(true);
  });

  // biome-ignore format: a table of cases
  it.each([
    ['members without a chief', { chiefId: null }, 'crewWithoutChief'],
    ['a chief who left', { chiefId: gone.id }, 'personGone'],
    ['a member nobody knows', { memberIds: [freshId<'Person'>()] }, 'personGone'],
    ['what was changed meanwhile', { rev: 4 }, 'rowChangedMeanwhile'],
  ])('refuses %s', (_, columns, code) => {
    expect(codesOf(decideSaveCrew(state, { ...toSave, ...columns }, aContext()))).toEqual([code]);
  });

  it('refuses a machine that is archived or gone', () => {
    const archived = { ...stored, archivedOn: on('2026-01-05') };
    expect(codesOf(decideSaveCrew({ ...state, stored: archived }, toSave, aContext()))).toEqual(['equipmentArchived']);
    expect(codesOf(decideSaveCrew({ ...state, stored: null }, toSave, aContext()))).toEqual(['rowGone']);
  });
});

describe('the crew of a machine', () => {
  const people = new Map(state.people.map((person) => [person.id, person]));

  it('is those still here', () => {
    const machine = anEquipment({ crew: { chiefId: gone.id, memberIds: [second.id, gone.id] } });
    expect(crewOf(machine, people)).toEqual({ chief: null, members: [second] });
    expect(crewOf(anEquipment({ crew: { chiefId: chief.id, memberIds: [] } }), people).chief).toBe(chief);
  });

  it('has its chief and its members in it', () => {
    const machine = anEquipment({ crew: { chiefId: chief.id, memberIds: [second.id] } });
    expect([chief, second, third].map(({ id }) => isInCrew(machine, id))).toEqual([true, true, false]);
  });
});
