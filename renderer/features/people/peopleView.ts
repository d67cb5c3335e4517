import type { Fleet } from '#data/fleetState.ts';
import { isInCrew } from '#domain/crew.ts';
import { byCode, type Equipment, type EquipmentKind } from '#domain/equipment.ts';
import { type MayTakeOn, mayTakeOn, needsCertificate } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import { isKnownByName } from '#domain/personAccess.ts';
import type { Training } from '#domain/qualification.ts';
import { heldQualifications, isPressing, type PersonStanding, personStanding } from '#domain/qualificationState.ts';
import { isLearnt, topicStandings } from '#domain/trainingState.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** What the list can be narrowed to. */
export const peopleFilters = ['all', 'operators', 'pressing', 'archived'] as const;

/** One of them. */
export type PeopleFilter = (typeof peopleFilters)[number];

/** How a person is known at the shared screen. */
export type AccessKind = 'badgeAndPin' | 'badgeOnly' | 'pinOnly' | 'nameOnly' | 'noAccess';

/** One line of the list. */
export interface PersonRow {
  readonly person: Person;
  readonly standing: PersonStanding;
  /** Kinds of equipment the certificates that count are for. */
  readonly kinds: readonly EquipmentKind[];
  /** Topics learnt, of how many; null for those who operate nothing. */
  readonly topics: { readonly done: number; readonly count: number } | null;
  readonly machines: readonly Equipment[];
  readonly access: AccessKind;
}

/** How a person is known at the shared screen; `noAccess` where a name alone is not enough. */
export const accessKind = (
  { badge, pin }: Pick<Person, 'badge' | 'pin'>,
  checks: Parameters<typeof isKnownByName>[1],
): AccessKind => {
  if (badge === '' && pin === null) return isKnownByName({ pin }, checks) ? 'nameOnly' : 'noAccess';
  if (badge === '') return 'pinOnly';
  return pin === null ? 'badgeOnly' : 'badgeAndPin';
};

/** Machines in service the person looks after, by code. */
export const machinesOf = (fleet: Pick<Fleet, 'equipment'>, id: Person['id']): readonly Equipment[] =>
  [...fleet.equipment.values()].filter((machine) => machine.archivedOn === null && isInCrew(machine, id)).sort(byCode);

const topicsOf = (
  { roles }: Person,
  { checks }: Fleet['settings'],
  trainings: readonly Training[],
): PersonRow['topics'] => {
  if (trainings.length === 0 && !roles.includes('operator')) return null;
  const standings = topicStandings(checks.syllabus, trainings).filter(({ topic }) => topic !== null);
  return { done: standings.filter(isLearnt).length, count: standings.length };
};

/** Everybody, by name, with how they stand. `trainings`: of all people. */
export const peopleRows = (fleet: Fleet, trainings: readonly Training[], today: CalendarDate): readonly PersonRow[] =>
  [...fleet.people.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((person) => {
      const held = fleet.qualificationsOf(person.id);
      const kinds = new Set(heldQualifications(held, today).flatMap(({ qualification }) => qualification.kinds));
      return {
        person,
        standing: personStanding(person, held, { settings: fleet.settings, today }),
        kinds: [...kinds],
        topics: topicsOf(
          person,
          fleet.settings,
          trainings.filter(({ personId }) => personId === person.id),
        ),
        machines: machinesOf(fleet, person.id),
        access: accessKind(person, fleet.settings.checks),
      };
    });

const isIn = ({ person, standing }: PersonRow, filter: PeopleFilter): boolean => {
  if (filter === 'archived') return person.archivedOn !== null;
  if (person.archivedOn !== null) return false;
  if (filter === 'operators') return person.roles.includes('operator');
  return filter === 'all' || isPressing(standing.state);
};

const matches = ({ person }: PersonRow, query: string): boolean => {
  const text = `${person.name} ${person.badge} ${person.phone}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The filter an address asks for; what it does not know it takes as not given. */
export const filterIn = (params: URLSearchParams): PeopleFilter =>
  peopleFilters.find((filter) => filter === params.get('show')) ?? 'all';

/** The lines that answer to filter and search, and how many there are under each filter. */
export const filteredPeople = (all: readonly PersonRow[], filter: PeopleFilter, query: string) => {
  const found = all.filter((row) => matches(row, query.trim()));
  const count = (each: PeopleFilter): number => found.filter((row) => isIn(row, each)).length;
  const counts: Readonly<Record<PeopleFilter, number>> = {
    all: count('all'),
    operators: count('operators'),
    pressing: count('pressing'),
    archived: count('archived'),
  };
  return { rows: found.filter((row) => isIn(row, filter)), counts };
};

/** One kind of equipment there is, and whether the person may take machines of it on. */
export interface KindGate {
  readonly kind: EquipmentKind;
  readonly needsPaper: boolean;
  readonly answer: MayTakeOn;
}

/** What the person may take on, for every kind there is a machine of in service; those that need a certificate first. */
export const kindGates = (fleet: Fleet, person: Person, today: CalendarDate): readonly KindGate[] => {
  const machines = [...fleet.equipment.values()].filter(({ archivedOn }) => archivedOn === null);
  const byKind = new Map(machines.map((machine) => [machine.kind, machine]));
  const qualifications = fleet.qualificationsOf(person.id);
  return [...byKind.values()]
    .map((machine) => ({
      kind: machine.kind,
      needsPaper: needsCertificate(machine.kind, fleet.settings),
      answer: mayTakeOn({ person, machine, qualifications, settings: fleet.settings, today }),
    }))
    .sort((a, b) => Number(b.needsPaper) - Number(a.needsPaper));
};
