/** What the figures of the checks show: over which span, told apart how, which columns, in which order. */
import type { CheckFigures } from '#domain/checkFigures.ts';
import type { FigureKey } from '#domain/checkFiguresBy.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import { addDays, type CalendarDate, earlierDate, isCalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';

/** Ways the screen tells the figures apart. */
export const shownKeys = ['machine', 'shift', 'person'] as const satisfies readonly FigureKey[];

/** A way the screen tells the figures apart. */
export type ShownKey = (typeof shownKeys)[number];

/** Spans that one press chooses: the last days, today included. */
export const usualDays = [7, 30, 90] as const;

/** Most days that are reckoned at once: a year and its day. */
const mostDays = 366;

/** The last days up to one. */
export const lastDays = (to: CalendarDate, count: number): DaySpan => ({ from: addDays(to, 1 - count), to });

/** The span an address asks for, else the last 30 days. Never more than a year, never past today, never backwards. */
export const spanIn = (params: URLSearchParams, today: CalendarDate): DaySpan => {
  const [from, to] = ['from', 'to'].map((key) => {
    const asked = params.get(key) ?? '';
    return isCalendarDate(asked) && asked <= today ? asked : null;
  });
  const last = to ?? today;
  const usual = lastDays(last, 30).from;
  const first = earlierDate(from ?? usual, last);
  return { from: laterDate(first, lastDays(last, mostDays).from), to: last };
};

/** The way an address asks for, else by machine. */
export const keyIn = (params: URLSearchParams): ShownKey =>
  shownKeys.find((key) => key === params.get('by')) ?? 'machine';

/** The counts of a row, in their order. */
export const figureColumns = [
  'due',
  'done',
  'nilDefect',
  'notUsed',
  'late',
  'unfinished',
  'missing',
  'defects',
] as const;

/** A count of a row. */
export type FigureColumn = (typeof figureColumns)[number];

/** The count of a column. */
export const figureIn = ({ discipline, done, nilDefect, defects }: CheckFigures, column: FigureColumn): number => {
  switch (column) {
    case 'done':
      return done;
    case 'nilDefect':
      return nilDefect;
    case 'defects':
      return defects;
    default:
      return discipline[column];
  }
};

/** One machine, shift or person with its figures. `detail`: what stands below the name; `href`: where it leads. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly href: string | null;
  readonly figures: CheckFigures;
}

/** What names are found by. */
interface Names {
  readonly equipment: ReadonlyMap<string, Equipment>;
  readonly people: ReadonlyMap<string, Person>;
  /** The name of a shift by its id; of none: "at any time". */
  readonly shift: (id: string) => string;
  readonly nobody: string;
}

const named = (key: string, by: ShownKey, names: Names): Pick<FigureRow, 'name' | 'detail' | 'href'> => {
  if (by === 'shift') return { name: names.shift(key), detail: '', href: null };
  if (by === 'person') {
    const person = [...names.people.values()].find(({ name }) => name === key);
    return { name: key || names.nobody, detail: '', href: person === undefined ? null : routes.person(person.id) };
  }
  const machine = names.equipment.get(key);
  if (machine === undefined) return { name: '–', detail: '', href: null };
  const { id, code, name, make, model, depot } = machine;
  const detail = [name || `${make} ${model}`.trim(), depot].filter((part) => part !== '').join(' · ');
  return { name: code, detail, href: routes.machine(id) };
};

/** Rows of the groups: where most is left undone first; where nothing was due last. */
export const figureRows = (
  groups: ReadonlyMap<string, CheckFigures>,
  by: ShownKey,
  names: Names,
): readonly FigureRow[] =>
  [...groups]
    .map(([key, figures]): FigureRow => ({ key, figures, ...named(key, by, names) }))
    .toSorted(
      (a, b) =>
        (a.figures.discipline.share ?? 2) - (b.figures.discipline.share ?? 2) ||
        a.name.localeCompare(b.name, 'en', { numeric: true }),
    );
