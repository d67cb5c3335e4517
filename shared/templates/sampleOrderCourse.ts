/** How far each sample order has come: its state, its steps, the time worked, and what was given outside. */

import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import type { Person } from '#domain/person.ts';
import type { LabourLine, OrderState, OrderStep, OutsideWork, WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { SampleVisit } from './sampleVisits.ts';

/** Who works on the orders, who answers for them, and who helps out. */
export interface SampleCrew {
  readonly technicians: readonly Person[];
  readonly inspector: Person;
  readonly manager: Person;
  readonly outside: OutsideWorkshop;
}

/** What is known of an order before its course is told. */
export interface SampleCourse {
  readonly visit: SampleVisit;
  /** Whether a finished one has been released. */
  readonly released: boolean;
  readonly crew: SampleCrew;
  readonly worker: Person;
  readonly today: CalendarDate;
}

/** A time of day, UTC, on a date. */
const at = (on: CalendarDate, hour: number): Instant => `${on}T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;

/** The state an order has reached. */
export const stateReached = ({ visit, released }: Pick<SampleCourse, 'visit' | 'released'>): OrderState => {
  if (visit.completedOn !== null) return released ? 'released' : 'done';
  const ahead = visit.machine.machine.order ?? 'open';
  return ahead === 'parts' || ahead === 'outside' ? 'waiting' : ahead;
};

/** What a waiting order waits for; null for another. */
export const waitsFor = ({ completedOn, machine }: SampleVisit): WorkOrder['waitingFor'] => {
  const { order } = machine.machine;
  return completedOn === null && (order === 'parts' || order === 'outside') ? order : null;
};

/** The day after the machine came in: then it turned out what was missing. */
const waitingSince = ({ openedOn }: SampleVisit): CalendarDate => addDays(openedOn, 1);

/** Every change of state, oldest first. */
export const stepsOf = (course: SampleCourse): OrderStep[] => {
  const { visit, crew, worker, today } = course;
  const { openedOn, completedOn } = visit;
  const state = stateReached(course);
  const waitingFor = waitsFor(visit);
  const step = (reached: OrderState, when: Instant, by: Person): OrderStep => ({
    state: reached,
    at: when,
    by: by.name,
    waitingFor: reached === 'waiting' ? waitingFor : null,
  });
  if (state === 'planned') return [step('planned', at(addDays(today, -1), 9), crew.manager)];
  const steps = [step('open', at(openedOn, 7), crew.manager)];
  if (state === 'open') return steps;
  steps.push(step('inWork', at(openedOn, 8), worker));
  if (waitingFor !== null) steps.push(step('waiting', at(waitingSince(visit), 10), crew.manager));
  if (completedOn === null) return steps;
  steps.push(step('done', at(completedOn, 15), worker));
  if (state === 'released') steps.push(step('released', at(completedOn, 16), crew.inspector));
  return steps;
};

/** Hours written down on the first day of a service that is not finished. */
const firstHours = 2;

/** The time worked: on a service that began the day before by a second person, too. */
export const labourOf = (course: SampleCourse, hours: number, newId: () => Id<'LabourLine'>): readonly LabourLine[] => {
  const { visit, crew, worker } = course;
  const { openedOn, completedOn } = visit;
  const line = ({ id: personId }: Person, on: CalendarDate, worked: number): LabourLine => ({
    id: newId(),
    personId,
    on,
    hours: worked,
  });
  const state = stateReached(course);
  if (state === 'planned' || state === 'open') return [];
  if (completedOn === null) return [line(worker, openedOn, firstHours)];
  const { technicians } = crew;
  const helper = technicians[(technicians.indexOf(worker) + 1) % technicians.length];
  if (openedOn === completedOn || helper === undefined) return [line(worker, completedOn, hours)];
  const half = Math.round(hours * 2) / 4;
  return [line(worker, openedOn, half), line(helper, completedOn, hours - half)];
};

/** The work given outside; null where none was. */
export const outsideOf = ({ visit, crew, today }: SampleCourse): OutsideWork | null => {
  if (waitsFor(visit) !== 'outside') return null;
  const { id: workshopId, agreementNo } = crew.outside;
  const sentOn = waitingSince(visit);
  return { workshopId, agreementNo, sentOn, expectedOn: addDays(today, 2), returnedOn: null, paperNo: '' };
};
