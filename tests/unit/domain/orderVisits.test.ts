import { describe, expect, it } from 'vitest';
import { visitsSpent } from '#domain/orderVisits.ts';
import type { PlannedVisit } from '#domain/plannedVisit.ts';
import { aPlannedVisit } from '#tests/support/planRows.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';

// Level A every 90 days and level B every 360 count from 1 January: A is due on 1 April, 30 June, 28 September.
const equipment = anEquipment();
const programme = aProgramme();
const levels = [aLevel('A'), aLevel('B', { rank: 2, triggers: [{ kind: 'calendar', every: 360, unit: 'day' }] })];
const records = {
  equipment,
  assignment: anAssignment(equipment.id, programme),
  revisions: [aRevision(programme, { levels })],
  completions: [],
  meters: [],
};
const pin = (day: string, columns: Partial<PlannedVisit> = {}): PlannedVisit =>
  aPlannedVisit(day, { equipmentId: equipment.id, programmeId: programme.id, ...columns });

const name = (levelId: string, isAbsorbed = false) => ({ levelId, name: text(levelId), isAbsorbed });

interface Case {
  readonly what: string;
  readonly pins: readonly PlannedVisit[];
  readonly on: string;
  readonly levels?: ReturnType<typeof name>[];
  readonly spent: readonly string[];
}

const cases: readonly Case[] = [
  { what: 'none planned', pins: [], on: '2026-04-01', spent: [] },
  { what: 'the day itself', pins: [pin('2026-04-01')], on: '2026-04-01', spent: ['2026-04-01'] },
  { what: 'a later day of the same occurrence', pins: [pin('2026-04-08')], on: '2026-03-28', spent: ['2026-04-08'] },
  { what: 'a day passed over', pins: [pin('2026-03-25')], on: '2026-04-03', spent: ['2026-03-25'] },
  { what: 'not the next occurrence', pins: [pin('2026-06-28')], on: '2026-03-28', spent: [] },
  {
    what: 'this occurrence, not the next',
    pins: [pin('2026-04-05'), pin('2026-06-28')],
    on: '2026-03-28',
    spent: ['2026-04-05'],
  },
  { what: 'not another programme', pins: [aPlannedVisit('2026-04-05')], on: '2026-03-28', spent: [] },
  { what: 'not another level', pins: [pin('2026-04-05', { levelId: 'B' })], on: '2026-03-28', spent: [] },
  { what: 'not one that is dropped', pins: [pin('2026-04-05', { state: 'dropped' })], on: '2026-04-08', spent: [] },
  { what: 'one ordered already', pins: [pin('2026-04-05', { state: 'ordered' })], on: '2026-04-08', spent: [] },
  {
    what: 'a level absorbed on the way',
    pins: [pin('2026-04-05'), pin('2026-04-06', { levelId: 'B' })],
    on: '2026-04-01',
    levels: [name('B'), name('A', true)],
    spent: ['2026-04-05', '2026-04-06'],
  },
  {
    what: 'a level without its day',
    pins: [pin('2026-04-05')],
    on: '2026-04-08',
    levels: [name('B'), name('A', true)],
    spent: ['2026-04-05'],
  },
  { what: 'a backdated service', pins: [pin('2026-04-05')], on: '2026-03-20', spent: ['2026-04-05'] },
];

describe('the planned visits an order stands for', () => {
  it.each(cases)('are with $what: $spent', ({ pins, on: day, levels: done = [name('A')], spent }) => {
    const found = visitsSpent(
      { records, plannedVisits: pins },
      { levels: done, on: on(day) },
      aContext({ today: on('2026-03-24') }),
    );
    expect(found.map((visit) => visit.on).toSorted()).toEqual(spent);
  });

  it('need no revision in force to be passed over', () => {
    const found = visitsSpent(
      { records: { ...records, revisions: [] }, plannedVisits: [pin('2026-03-01'), pin('2026-04-01')] },
      { levels: [name('A')], on: on('2026-03-10') },
      aContext(),
    );
    expect(found.map((visit) => visit.on)).toEqual(['2026-03-01']);
  });
});
