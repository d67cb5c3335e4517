import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import { isPressing, type PersonStanding, personStanding } from '#domain/qualificationState.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Somebody whose operating certificate is to be renewed or reviewed, or has run out. */
export interface Renewal {
  readonly person: Person;
  readonly standing: PersonStanding;
}

/** People here with something to do about their certificates, the most pressing day first. */
export const renewals = (fleet: Fleet, today: CalendarDate): readonly Renewal[] =>
  [...fleet.people.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .map((person) => {
      const held = fleet.qualificationsOf(person.id);
      return { person, standing: personStanding(person, held, { settings: fleet.settings, today }) };
    })
    .filter(({ standing }) => isPressing(standing.state))
    .sort((a, b) => ((a.standing.on ?? '') < (b.standing.on ?? '') ? -1 : 1));
