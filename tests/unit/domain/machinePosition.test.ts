import { describe, expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import { type MachineRecords, servicePositionOf } from '#domain/machinePosition.ts';
import type { Completion } from '#domain/programme.ts';
import { aMeter, anEquipment, on } from '#tests/support/rows.ts';
import { aCompletion, aLevel, anAssignment, anEarlierWork, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const equipment = anEquipment();
const programme = aProgramme();
const assignment = anAssignment(equipment.id, programme);
const odometer = aMeter({
  equipmentId: equipment.id,
  summary: {
    current: { takenOn: on('2026-03-01'), value: 4_000 },
    usePerDay: { p10: 40, p50: 50, p90: 60 },
    accepted: 9,
    suspect: 1,
  },
});
const hours = aMeter({ equipmentId: equipment.id, unit: 'h' });
const records: MachineRecords = {
  equipment,
  assignment,
  revisions: [aRevision(programme)],
  completions: [],
  meters: [odometer, hours],
};
const setting = { today: on('2026-03-10'), noticeDays: 14 };

describe('the position of a machine', () => {
  it('knows each meter by its latest reading and its use a day, and says nothing of one never read', () => {
    expect(servicePositionOf(records, setting)).toMatchObject({
      readings: { km: [{ takenOn: '2026-03-01', value: 4_000 }] },
      usePerDay: { km: { p10: 40, p50: 50, p90: 60 }, h: null },
      today: '2026-03-10',
      noticeDays: 14,
      dutyFactor: 1,
    });
    expect(servicePositionOf(records, setting)?.readings?.h).toBeUndefined();
  });

  it('leaves completions of other programmes aside', () => {
    const other = anAssignment(equipment.id, aProgramme());
    const completions = [aCompletion(assignment, 'L1'), aCompletion(other, 'L1')];
    const position = servicePositionOf({ ...records, completions }, setting);
    expect(position?.completions).toEqual([completions[0]]);
  });

  it('is none without a revision', () => {
    expect(servicePositionOf({ ...records, revisions: [] }, setting)).toBeNull();
  });
});

const everyDays = (days: number, rank = 1) =>
  aLevel('L1', { rank, triggers: [{ kind: 'calendar', every: days, unit: 'day' }] });

describe('a position over several revisions', () => {
  const revisions = [
    aRevision(programme, { levels: [everyDays(90), aLevel('L2', { rank: 2 })] }),
    // From March on level 2 no longer satisfies level 1, which comes every 30 days.
    aRevision(programme, {
      number: 2,
      effectiveOn: on('2026-03-01'),
      levels: [everyDays(30), aLevel('L2', { rank: 2, covers: [] })],
    }),
  ];
  const dueOf = (today: string, doneOn: string) => {
    const completions = [aCompletion(assignment, 'L2', { on: on(doneOn) })];
    const position = servicePositionOf({ ...records, revisions, completions }, { ...setting, today: on(today) });
    return position === null ? [] : dueServices(position);
  };

  it.each([
    { today: '2026-02-20', doneOn: '2026-02-10', due: '2026-05-11', why: 'the first revision counts and rules' },
    {
      today: '2026-03-10',
      doneOn: '2026-02-10',
      due: '2026-03-12',
      why: 'it counts by the first, is due by the second',
    },
    {
      today: '2026-03-10',
      doneOn: '2026-03-05',
      due: '2026-01-31',
      why: 'by the second, level 2 satisfies nothing else',
    },
  ])('on $today, level 2 done on $doneOn: level 1 is due on $due ($why)', ({ today, doneOn, due }) => {
    expect(dueOf(today, doneOn).find(({ levelId }) => levelId === 'L1')?.dueOn).toBe(due);
  });

  it('counts two revisions of one day as the later one', () => {
    const sameDay = [
      ...revisions,
      aRevision(programme, { number: 3, effectiveOn: on('2026-03-01'), levels: [everyDays(60)] }),
    ];
    const position = servicePositionOf({ ...records, revisions: sameDay }, setting);
    expect(position?.programme.revisions?.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      '2025-01-01',
      '2026-03-01',
    ]);
    expect(position?.programme.levels).toEqual([everyDays(60)]);
  });
});

describe('services brought along from before the baseline', () => {
  const levels = [
    everyDays(90),
    aLevel('L2', { rank: 2, triggers: [{ kind: 'usage', meter: 'km', every: 10_000, first: 1_000 }] }),
    aLevel('L3', { rank: 3, triggers: [{ kind: 'calendar', every: 1, unit: 'year' }] }),
  ];
  const revisions = [aRevision(programme, { levels })];
  const brought = (levelId: string, day: string, meters = {}) =>
    anEarlierWork(equipment.id, { programmeId: programme.id, levelId, on: on(day), meters });
  const dueOf = (completions: readonly Completion[], own = revisions) => {
    const position = servicePositionOf({ ...records, revisions: own, completions }, setting);
    const dues = position === null ? [] : dueServices(position);
    return Object.fromEntries(dues.map((due) => [due.levelId, due]));
  };

  it.each<[string, readonly Completion[], string]>([
    ['nothing', [], '2026-04-01'],
    ['a service of its own level', [brought('L1', '2025-12-01')], '2026-03-01'],
    ['the last of several', [brought('L1', '2025-12-10'), brought('L1', '2025-11-01')], '2026-03-10'],
    ['a level that covers it', [brought('L2', '2025-12-20')], '2026-03-20'],
    [
      'one of before and one of since, the later',
      [brought('L1', '2025-12-01'), aCompletion(assignment, 'L1', { on: on('2026-02-01') })],
      '2026-05-02',
    ],
    ['work of no level', [anEarlierWork(equipment.id, { on: on('2025-12-01') })], '2026-04-01'],
    ['what an order did before the baseline', [aCompletion(assignment, 'L1', { on: on('2025-12-01') })], '2026-04-01'],
  ])('start a level: with %s', (_, completions, due) => {
    expect(dueOf(completions)['L1']?.on).toBe(due);
  });

  it('leave a level they say nothing of where the programme began', () => {
    expect(dueOf([brought('L2', '2025-12-20', { km: 3_000 })])['L3']?.on).toBe('2027-01-01');
  });

  it('are over with the first interval, and count from the meter then', () => {
    const [trigger] = dueOf([brought('L2', '2025-12-20', { km: 3_000 })])['L2']?.triggers ?? [];
    expect(trigger).toMatchObject({ anchorAt: 3_000, dueAt: 13_000 });
  });

  it('count for a level that only a later revision has', () => {
    const later = [
      aRevision(programme, { levels: [everyDays(90)] }),
      aRevision(programme, { number: 2, effectiveOn: on('2026-03-01'), levels }),
    ];
    expect(dueOf([brought('L3', '2025-06-01')], later)['L3']?.on).toBe('2026-06-01');
  });

  it('start a level that counts by a fixed grid too', () => {
    const grid = [aRevision(programme, { levels: [{ ...everyDays(90), shift: 0 }] })];
    expect(dueOf([brought('L1', '2025-12-01')], grid)['L1']?.on).toBe('2026-03-01');
  });
});
