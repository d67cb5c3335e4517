/**
 * A second implementation of the scheduling rules, slow and obvious: no state is carried from question to question,
 * slots are counted one at a time.
 */
import type { MeterUnit, ServiceLevel, Trigger } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { dateOf, dayNumber, type Grid, type Place, type Slot, slack, slotOf } from '#tests/support/slowGrid.ts';

/** Days since 1970; null is unknown. */
type Point = number | null;

interface Standing {
  readonly grid: Grid;
  readonly missed: number;
  readonly extra: number;
}

type Done = NonNullable<ServicePosition['completions']>[number];

const units: readonly MeterUnit[] = ['km', 'mi', 'h', 'cycle'];

const halfAway = (n: number): number => (n < 0 ? -Math.round(-n + 1e-9) : Math.round(n + 1e-9));

const valueIn = (trigger: Trigger, done: Done): number | undefined =>
  trigger.kind === 'usage' ? done.meters?.[trigger.meter] : dayNumber(done.on);

const counts = (position: ServicePosition, level: ServiceLevel, done: Done): boolean => {
  if (done.on < position.baseline.on) return false;
  const performed = position.programme.levels.find(({ id }) => id === done.levelId);
  if (performed === undefined) return false;
  if (performed.id === level.id) return true;
  return performed.covers === undefined ? performed.rank > level.rank : performed.covers.includes(level.id);
};

const placesOf = (position: ServicePosition, level: ServiceLevel): readonly Place[] =>
  level.triggers.map((trigger) => ({ level, trigger, factor: position.dutyFactor ?? 1 }));

const fresh = (origin: number): Grid => ({ origin, done: 0, isFirst: false });

/** How many slots of its grid a completion reaches; undefined when it says nothing of the trigger. */
const slotsReached = (place: Place, grid: Grid, done: Done): number | undefined => {
  const value = valueIn(place.trigger, done);
  if (value === undefined) return undefined;
  for (let k = grid.done; ; k++) {
    const slot = slotOf(place, grid, k + 1);
    if (!(value >= slot.at - slot.early - slack)) return k - grid.done;
  }
};

const blended = (place: Place, grid: Grid, value: number): Grid => {
  const slot = slotOf(place, grid, 1);
  const off = value - slot.at;
  const isInside = off >= -slot.early - slack && off <= slot.late + slack;
  const moved = isInside ? 0 : place.level.shift * off;
  return fresh(slot.at + (place.trigger.kind === 'usage' ? moved : halfAway(moved)));
};

interface Event {
  readonly place: Place;
  readonly state: Standing;
  readonly done: Done;
  readonly isExtra: boolean;
}

const after = ({ place, state, done, isExtra }: Event): Standing => {
  const value = valueIn(place.trigger, done);
  const slots = slotsReached(place, state.grid, done);
  const { shift } = place.level;
  if (value === undefined || slots === undefined) return state;
  if (shift === 1) return { ...state, grid: fresh(value) };
  if (shift > 0) return { ...state, grid: blended(place, state.grid, value) };
  if (isExtra) return { ...state, extra: state.extra + 1 };
  if (slots === 0) return { ...state, grid: fresh(value) };
  const grid = { ...state.grid, done: state.grid.done + slots };
  return { ...state, grid, missed: state.missed + slots - 1 };
};

/** Where every trigger of a level stands after its history. */
const standings = (position: ServicePosition, level: ServiceLevel): readonly Standing[] => {
  const { baseline } = position;
  const places = placesOf(position, level);
  let states: readonly Standing[] = places.map(({ trigger }) => {
    const origin = trigger.kind === 'usage' ? (baseline.meters?.[trigger.meter] ?? 0) : dayNumber(baseline.on);
    return { grid: { origin, done: 0, isFirst: true }, missed: 0, extra: 0 };
  });
  const history = (position.completions ?? [])
    .filter((done) => counts(position, level, done))
    .toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
  for (const done of history) {
    const pairs = places.flatMap((place, i) => {
      const state = states[i];
      return state === undefined ? [] : [{ place, state }];
    });
    const isExtra = pairs.every(({ place, state }) => (slotsReached(place, state.grid, done) ?? 0) === 0);
    states = pairs.map(({ place, state }) => after({ place, state, done, isExtra }));
  }
  return states;
};

/** The latest reading of a meter. */
export const latestReading = (position: ServicePosition, meter: MeterUnit): { day: number; value: number } | null => {
  const sorted = (position.readings?.[meter] ?? []).toSorted(
    (a, b) => dayNumber(a.takenOn) - dayNumber(b.takenOn) || a.value - b.value,
  );
  const last = sorted.at(-1);
  return last === undefined ? null : { day: dayNumber(last.takenOn), value: last.value };
};

const dayOfUsage = (position: ServicePosition, meter: MeterUnit, value: number): Point => {
  const reading = latestReading(position, meter);
  if (reading === null) return null;
  if (reading.value >= value - slack) return reading.day;
  const rate = position.usePerDay?.[meter]?.p50 ?? 0;
  return rate > 0 ? reading.day + Math.ceil((value - reading.value) / rate - 1e-9) : null;
};

const order = ['unknown', 'planned', 'soon', 'open', 'due', 'overdue'];

interface TriggerView {
  readonly status: string;
  /** Status without any projection. */
  readonly firm: string;
  readonly on: Point;
  readonly openOn: Point;
  readonly closeOn: Point;
  readonly slot: Slot;
}

/** Statuses from a ladder of questions, the first answered yes. */
const firstOf = (ladder: readonly (readonly [boolean, string])[]): string =>
  ladder.find(([isSo]) => isSo)?.[1] ?? 'planned';

const datedView = (position: ServicePosition, slot: Slot): TriggerView => {
  const today = dayNumber(position.today);
  const [openOn, closeOn] = [slot.at - slot.early, slot.at + slot.late];
  const status = firstOf([
    [today > closeOn, 'overdue'],
    [today >= slot.at, 'due'],
    [today >= openOn, 'open'],
    [slot.at <= today + (position.noticeDays ?? 14), 'soon'],
  ]);
  return { status, firm: status, on: slot.at, openOn, closeOn, slot };
};

const usageView = (position: ServicePosition, meter: MeterUnit, slot: Slot): TriggerView => {
  const today = dayNumber(position.today);
  const day = (value: number): Point => dayOfUsage(position, meter, value);
  const [on, openOn, closeOn] = [day(slot.at), day(slot.at - slot.early), day(slot.at + slot.late)];
  const isBy = (point: Point, limit: number): boolean => point !== null && point <= limit;
  const value = latestReading(position, meter)?.value;
  const read = (limit: number): boolean => value !== undefined && value >= limit - slack;
  const over = value !== undefined && value > slot.at + slot.late + slack;
  const rungs: readonly (readonly [boolean, string])[] = [
    [over, 'overdue'],
    [read(slot.at), 'due'],
    [isBy(on, today), 'due'],
    [read(slot.at - slot.early), 'open'],
    [isBy(openOn, today), 'open'],
    [on === null, 'unknown'],
    [isBy(on, today + (position.noticeDays ?? 14)), 'soon'],
  ];
  // Without projection: the rungs that look at dates of today and before are left out.
  const firm = firstOf(isBy(openOn, today) ? rungs.filter((_, i) => i === 0 || i === 1 || i === 3) : rungs);
  return { status: firstOf(rungs), firm, on, openOn, closeOn, slot };
};

const viewOf = (position: ServicePosition, trigger: Trigger, slot: Slot): TriggerView =>
  trigger.kind === 'usage' ? usageView(position, trigger.meter, slot) : datedView(position, slot);

const extreme = (combine: 'first' | 'last', points: readonly Point[]): Point => {
  const known = points.filter((point) => point !== null);
  if (combine === 'last') return known.length < points.length ? null : Math.max(...known);
  return known.length === 0 ? null : Math.min(...known);
};

const dateOrNull = (day: Point): CalendarDate | null => (day === null ? null : dateOf(day));

/** One level as the slow way sees it, with the fields every due line has. */
export const slowLevel = (position: ServicePosition, level: ServiceLevel) => {
  const states = standings(position, level);
  const views = placesOf(position, level).map((place, i) => {
    const grid = states[i]?.grid ?? fresh(0);
    return viewOf(position, place.trigger, slotOf(place, grid, grid.done + 1));
  });
  const places = (pick: (view: TriggerView) => string): readonly number[] =>
    views.map((view) => order.indexOf(pick(view)));
  const worst = (list: readonly number[]): number => (level.combine === 'last' ? Math.min(...list) : Math.max(...list));
  const status = order[worst(places((view) => view.status))] ?? 'unknown';
  const firm = worst(places((view) => view.firm));
  const isKnown = status !== 'unknown';
  const day = (pick: (view: TriggerView) => Point): Point => (isKnown ? extreme(level.combine, views.map(pick)) : null);
  const on = day((view) => view.on);
  const limitedBy = on === null ? null : views.findIndex((view) => view.on === on);
  const dated = level.triggers.findIndex(({ kind }) => kind !== 'usage');
  const dueAt = Object.fromEntries(
    units.flatMap((unit) => {
      const values = views.filter((_, i) => {
        const trigger = level.triggers[i];
        return trigger?.kind === 'usage' && trigger.meter === unit;
      });
      const value = extreme(
        level.combine,
        values.map(({ slot }) => slot.at),
      );
      return values.length === 0 || value === null ? [] : [[unit, value]];
    }),
  );
  return {
    levelId: level.id,
    status,
    on: dateOrNull(on),
    openOn: dateOrNull(day((view) => view.openOn)),
    closeOn: dateOrNull(day((view) => view.closeOn)),
    dueOn: dated < 0 ? null : dateOrNull(views[dated]?.slot.at ?? null),
    dueAt,
    limitedBy,
    estimated: (status === 'due' || status === 'open') && firm < order.indexOf(status),
    missed: Math.max(0, ...states.map(({ missed }) => missed)),
    extra: Math.max(0, ...states.map(({ extra }) => extra)),
  };
};

/** The due list, slowly. */
export const slowDue = (position: ServicePosition) =>
  position.programme.levels.toSorted((a, b) => a.rank - b.rank).map((level) => slowLevel(position, level));
