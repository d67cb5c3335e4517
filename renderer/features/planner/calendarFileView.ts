/** The calendar file's entries: visits and orders to come, in words. Pure. */
import type { CalendarEntry } from '#domain/calendarEvent.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { LocalText } from '#domain/language.ts';
import { isAhead } from '#domain/orderState.ts';
import type { Programme } from '#domain/programme.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** The file's words in the language it is written in. */
export interface EntryWords {
  readonly text: (text: LocalText) => string;
  readonly summary: (machine: Equipment, what: string) => string;
  readonly window: (visit: Pick<PlannerVisit, 'openOn' | 'dueOn' | 'closeOn'>) => string;
  readonly hours: (hours: number) => string;
  readonly with: (levels: readonly string[]) => string;
  readonly order: (order: WorkOrder) => string;
  readonly day: (how: 'pinned' | 'forecast') => string;
  readonly statutory: string;
  /** What an order without levels and title is. */
  readonly otherWork: string;
}

/** What the entries are made of. */
export interface EntrySource {
  readonly visits: readonly PlannerVisit[];
  readonly machines: ReadonlyMap<Equipment['id'], Equipment>;
  readonly programmes: ReadonlyMap<Programme['id'], Programme>;
  readonly ordersOf: (id: Equipment['id']) => readonly WorkOrder[];
  readonly words: EntryWords;
}

const joined = (lines: readonly (string | null)[]): string =>
  lines.filter((line) => line !== null && line !== '').join('\n');

/** While planned its own day, else the day the machine came in: one that is in does not come anew every morning. */
const orderDay = ({ state, openedOn }: WorkOrder, plannedFor: CalendarDate): CalendarDate =>
  state === 'planned' ? plannedFor : openedOn;

const visitEntry = (visit: PlannerVisit, machine: Equipment, source: EntrySource): CalendarEntry => {
  const { programmes, ordersOf, words } = source;
  const programme = programmes.get(visit.programmeId);
  const order = ordersOf(machine.id).find(({ id }) => id === visit.orderId);
  const isPinned = visit.plannedVisitId !== null || visit.alsoPlanned.length > 0;
  const category = programme === undefined ? '' : words.text(programme.name);
  return {
    id: visit.key,
    equipmentId: machine.id,
    programmeId: visit.programmeId,
    on: order === undefined ? visit.on : orderDay(order, visit.on),
    summary: words.summary(machine, words.text(visit.level.name)),
    description: joined([
      category,
      words.window(visit),
      visit.hours > 0 ? words.hours(visit.hours) : null,
      visit.absorbs.length > 0 ? words.with(visit.absorbs.map(({ name }) => words.text(name))) : null,
      visit.level.isStatutory ? words.statutory : null,
      order === undefined ? words.day(isPinned ? 'pinned' : 'forecast') : words.order(order),
    ]),
    category,
    isTentative: order === undefined && !isPinned,
  };
};

const orderEntry = (order: WorkOrder, machine: Equipment, { words }: EntrySource): CalendarEntry => {
  const levels = order.levels.map(({ name }) => words.text(name)).join(' + ');
  return {
    id: `order:${order.id}`,
    equipmentId: machine.id,
    programmeId: order.programmeId,
    on: orderDay(order, order.plannedOn ?? order.openedOn),
    summary: words.summary(machine, order.title || levels || words.otherWork),
    description: words.order(order),
    category: '',
    isTentative: false,
  };
};

/**
 * An entry for every visit, and for every order ahead that stands for none of them. A visit keeps its entry when it is
 * ordered, so that the calendar's event becomes firm instead of doubling.
 */
export const calendarEntries = (source: EntrySource): readonly CalendarEntry[] => {
  const { visits, machines, ordersOf } = source;
  const covered = new Set(visits.map(({ orderId }) => orderId));
  return [
    ...visits.flatMap((visit) => {
      const machine = machines.get(visit.equipmentId);
      return machine === undefined ? [] : [visitEntry(visit, machine, source)];
    }),
    ...[...machines.values()].flatMap((machine) =>
      ordersOf(machine.id)
        .filter((order) => isAhead(order) && !covered.has(order.id))
        .map((order) => orderEntry(order, machine, source)),
    ),
  ];
};

/** What goes into the file: all machines, those the planner shows, a depot's, or a programme's. */
export type FileChoice = 'all' | 'shown' | `depot:${string}` | `programme:${string}`;

/** A choice as it comes from a list. */
export const isFileChoice = (text: string | null): text is FileChoice =>
  text === 'all' || text === 'shown' || /^(depot|programme):/.test(text ?? '');

/** The machines of a choice, null for all, and its programme. */
export const scopeOf = (
  choice: FileChoice,
  machines: Iterable<Equipment>,
  shown: readonly Equipment['id'][],
): { readonly equipmentIds: ReadonlySet<string> | null; readonly programmeId: string | null } => {
  if (choice === 'all') return { equipmentIds: null, programmeId: null };
  if (choice === 'shown') return { equipmentIds: new Set(shown), programmeId: null };
  const name = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('programme:')) return { equipmentIds: null, programmeId: name };
  const ofDepot = [...machines].filter(({ depot }) => depot === name);
  return { equipmentIds: new Set(ofDepot.map(({ id }) => id)), programmeId: null };
};
