import { describe, expect, it } from 'vitest';
import { fleetOf, fleetState } from '#data/fleetState.ts';
import { accessKind, filteredPeople, filterIn, kindGates, peopleRows } from '#features/people/peopleView.ts';
import { noRows } from '#tests/support/fleetRows.ts';
import { aQualification, aTraining } from '#tests/support/peopleRows.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';

const today = on('2026-03-10');
const pin = { salt: '00', hash: '11', iterations: 1 };
const manager = aPerson({ name: 'Helen', roles: ['manager'] });
const operator = aPerson({ name: 'Sandra', roles: ['operator'], badge: 'OP-7', pin });
const gone = aPerson({ name: 'Mick', roles: ['operator'], archivedOn: on('2026-01-05') });
const machine = (code: string, columns: Parameters<typeof anEquipment>[0] = {}) =>
  anEquipment({ code, kind: 'forklift', crew: { chiefId: operator.id, memberIds: [] }, ...columns });
const fleet = fleetOf(
  fleetState({
    ...noRows,
    people: [operator, manager, gone],
    equipment: [
      machine('F-10'),
      machine('F-9'),
      machine('F-1', { archivedOn: on('2026-01-01') }),
      machine('T-1', { kind: 'truck', crew: { chiefId: null, memberIds: [operator.id] } }),
    ],
    qualifications: [
      aQualification({ personId: operator.id, kinds: ['forklift', 'crane'], expiresOn: on('2026-05-01') }),
    ],
  }),
);
const trainings = [
  aTraining({ personId: operator.id, topicId: 'skill-use' }),
  aTraining({ personId: operator.id, topicId: 'skill-check', isPassed: false }),
  aTraining({ personId: operator.id, topicId: 'former' }),
];
const rows = peopleRows(fleet, trainings, today);

describe('the list of people', () => {
  it('says how each stands, by name', () => {
    expect(rows.map(({ person, standing }) => [person.name, standing.state])).toEqual([
      ['Helen', 'noneNeeded'],
      ['Mick', 'none'],
      ['Sandra', 'applyNow'],
    ]);
  });

  it('counts the topics of the syllabus an operator has learnt, and none of a manager', () => {
    expect(rows.map(({ topics }) => topics)).toEqual([null, { done: 0, count: 10 }, { done: 1, count: 10 }]);
  });

  it('names the machines in service they look after, by number', () => {
    expect(rows.at(-1)?.machines.map(({ code }) => code)).toEqual(['F-9', 'F-10', 'T-1']);
    expect(rows.at(-1)?.kinds).toEqual(['forklift', 'crane']);
  });

  // biome-ignore format: a table of cases
  it.each([
    ['all', '', ['Helen', 'Sandra']], ['operators', '', ['Sandra']], ['pressing', '', ['Sandra']],
    ['archived', '', ['Mick']], ['all', 'op-7', ['Sandra']], ['all', 'hel', ['Helen']], ['archived', 'hel', []],
  ] as const)('narrowed to "%s" and "%s": %j', (filter, query, names) => {
    expect(filteredPeople(rows, filter, query).rows.map(({ person }) => person.name)).toEqual(names);
  });

  it('counts under each filter what the search leaves', () => {
    expect(filteredPeople(rows, 'all', '').counts).toEqual({ all: 2, operators: 1, pressing: 1, archived: 1 });
    expect(filteredPeople(rows, 'all', 'sandra').counts).toEqual({ all: 1, operators: 1, pressing: 1, archived: 0 });
  });

  it.each([
    ['show=pressing', 'pressing'],
    ['show=nonsense', 'all'],
    ['', 'all'],
  ])('reads the address "%s" as %s', (address, filter) => {
    expect(filterIn(new URLSearchParams(address))).toBe(filter);
  });

  it.each([
    ['', null, 'nameOnly'],
    ['OP-1', null, 'badgeOnly'],
    ['', pin, 'pinOnly'],
    ['OP-1', pin, 'badgeAndPin'],
  ])('with badge "%s" and PIN %j is known by %s', (badge, stored, kind) => {
    expect(accessKind({ badge, pin: stored }, {})).toBe(kind);
    const proved = kind === 'nameOnly' ? 'noAccess' : kind;
    expect(accessKind({ badge, pin: stored }, { signOnByProof: true })).toBe(proved);
  });
});

describe('what a person may take on', () => {
  it('is said of each kind there is a machine of, those that need a certificate first', () => {
    const said = kindGates(fleet, operator, today).map(({ kind, needsPaper, answer }) => [
      kind,
      needsPaper,
      answer.isAllowed,
    ]);
    expect(said).toEqual([
      ['forklift', true, true],
      ['truck', false, true],
    ]);
  });

  it('says why not', () => {
    expect(kindGates(fleet, manager, today)[0]?.answer).toMatchObject({ isAllowed: false, why: 'noCertificate' });
  });
});
