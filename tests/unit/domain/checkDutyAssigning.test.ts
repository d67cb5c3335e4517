import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAssignCheck, decideEndCheckDuty } from '#domain/checkDutyAssigning.ts';
import type { CheckDuty } from '#domain/checkTemplate.ts';
import { expectedChecks } from '#domain/shiftCalendar.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { aCheckTemplate, aDuty } from '#tests/support/checkRows.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';
import { theSettings } from '#tests/support/serviceRows.ts';

const shift = (id: string) => ({ id, name: id, from: '06:00', to: '14:00', workDays: [1, 2, 3, 4, 5] });
const defaults = theSettings();
const settings = { ...defaults, checks: { ...defaults.checks, shifts: [shift('early'), shift('late')] } };
const template = aCheckTemplate({ kinds: ['truck'] });
const truck = anEquipment();
const other = anEquipment({ code: 'T-2' });
const state = { template, equipment: [truck, other], duties: [], settings };
const input = {
  checkTemplateId: template.id,
  equipmentIds: [truck.id, other.id],
  shiftIds: ['early'],
  fromOn: on('2026-03-10'),
};

describe('checks expected of machines', () => {
  it('begin for each with the day and in the shifts that were said', () => {
    const { value, changes } = decided(decideAssignCheck(state, input, aContext()));
    expect(value).toEqual({ assigned: [truck.id, other.id], already: [] });
    expect(rowsAfter(changes, 'checkDuties')).toMatchObject([
      { equipmentId: truck.id, shiftIds: ['early'], fromOn: '2026-03-10', endedOn: null },
      { equipmentId: other.id, shiftIds: ['early'], fromOn: '2026-03-10', endedOn: null },
    ]);
  });

  it('change to other shifts from the day; until then the old ones hold', () => {
    const duty = aDuty(truck.id, template, { shiftIds: ['late'] });
    const { changes } = decided(decideAssignCheck({ ...state, duties: [duty] }, input, aContext()));
    expect(rowsAfter(changes, 'checkDuties')).toMatchObject([
      { id: duty.id, endedOn: '2026-03-09' },
      { equipmentId: truck.id, shiftIds: ['early'] },
      { equipmentId: other.id },
    ]);
  });

  it('are left as they are where just that is expected, and refused when it is of all', () => {
    const duty = aDuty(truck.id, template, { shiftIds: ['early'] });
    const one = decided(decideAssignCheck({ ...state, duties: [duty] }, input, aContext()));
    expect(one.value).toEqual({ assigned: [other.id], already: [truck.id] });
    const both = [duty, aDuty(other.id, template, { shiftIds: ['early'] })];
    expect(codesOf(decideAssignCheck({ ...state, duties: both }, input, aContext()))).toEqual([
      'checksExpectedAlready',
    ]);
  });

  const refused = [
    { what: 'no template', state: { ...state, template: null }, with: {}, codes: ['rowGone'] },
    {
      what: 'an archived template',
      state: { ...state, template: { ...template, archivedOn: on('2026-01-01') } },
      with: {},
      codes: ['checkTemplateArchived'],
    },
    {
      what: 'no machine',
      state: { ...state, equipment: [] },
      with: { equipmentIds: [] },
      codes: ['noEquipmentChosen'],
    },
    { what: 'a machine that is gone', state: { ...state, equipment: [truck] }, with: {}, codes: ['rowGone'] },
    {
      what: 'an archived machine',
      state: { ...state, equipment: [truck, { ...other, archivedOn: on('2026-01-01') }] },
      with: {},
      codes: ['equipmentArchived'],
    },
    { what: 'an unknown shift', state, with: { shiftIds: ['night'] }, codes: ['shiftUnknown'] },
    {
      what: 'another kind, unless confirmed',
      state: { ...state, equipment: [truck, { ...other, kind: 'boat' as const }] },
      with: {},
      codes: ['kindNotMeant'],
    },
    { what: 'a past day, unless confirmed', state, with: { fromOn: on('2026-03-01') }, codes: ['checkDutyBackdated'] },
  ];
  it.each(refused)('are refused for $what', ({ state: of, with: columns, codes }) => {
    expect(codesOf(decideAssignCheck(of, { ...input, ...columns }, aContext()))).toEqual(codes);
    if (codes[0] === 'kindNotMeant' || codes[0] === 'checkDutyBackdated') {
      const confirmed = aContext({ confirmed: codes });
      expect(decideAssignCheck(of, { ...input, ...columns }, confirmed).ok).toBe(true);
    }
  });

  it('end with today; ended once, not again', () => {
    const duty = aDuty(truck.id, template);
    const { changes } = decided(decideEndCheckDuty({ duty }, { rev: duty.rev }, aContext()));
    const [ended] = rowsAfter(changes, 'checkDuties');
    expect(ended).toMatchObject({ endedOn: '2026-03-10' });
    expect(codesOf(decideEndCheckDuty({ duty: ended ?? null }, { rev: 2 }, aContext()))).toEqual(['checkDutyEnded']);
  });

  const step = fc.record({
    shiftIds: fc.constantFrom([], ['early'], ['late'], ['early', 'late']),
    from: fc.integer({ min: 0, max: 9 }),
    isEnd: fc.boolean(),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  const after = (duties: readonly CheckDuty[], { shiftIds, from, isEnd }: Step): readonly CheckDuty[] => {
    const fromOn = addDays(on('2026-03-09'), from);
    const context = aContext({ today: fromOn });
    const open = duties.find(({ endedOn }) => endedOn === null);
    const asked = { ...input, equipmentIds: [truck.id], shiftIds, fromOn };
    const result =
      isEnd && open !== undefined
        ? decideEndCheckDuty({ duty: open }, { rev: open.rev }, context)
        : decideAssignCheck({ ...state, equipment: [truck], duties }, asked, context);
    const changed = result.ok ? rowsAfter(result.value.changes, 'checkDuties') : [];
    return [...duties.filter(({ id }) => !changed.some((row) => row.id === id)), ...changed];
  };

  it('are expected of a machine once a shift at most, in whatever order they are said', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const duties = steps.reduce(after, [] as readonly CheckDuty[]);
        expect(duties.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(1);
        for (let i = 0; i < 14; i += 1) {
          const day = addDays(on('2026-03-09'), i);
          const slots = expectedChecks({ equipment: truck, duties, settings, day }).map(({ shiftId }) => shiftId);
          expect(new Set(slots).size).toBe(slots.length);
          expect(slots.includes('') && slots.length > 1).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
