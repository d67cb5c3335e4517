/**
 * Shift calendar: which shifts work on a day, which one a moment belongs to, and which checks are expected. The working
 * day of a shift that runs past midnight is the day on which it began. Times are those of the workshop's clock. A change of
 * the shifts holds from the day it is made: past days keep theirs, so that what was missing stays missing.
 */
import { addDays, type CalendarDate, weekdayOf } from '#kernel/calendarDate.ts';
import type { PastShifts, Shift } from './checksSettings.ts';
import type { CheckDuty } from './checkTemplate.ts';
import type { Equipment } from './equipment.ts';
import type { Planning, Settings } from './settings.ts';
import { type WorkCalendar, workCalendar } from './workCalendar.ts';

/** A day and a time of day (`06:00`) by the workshop's clock. */
export interface LocalMoment {
  readonly day: CalendarDate;
  readonly time: string;
}

/** The settings the calendar is made of. */
export type ShiftSettings = Pick<Settings, 'checks' | 'planning'>;

/** A shift of a working day. `shiftId` is empty where no shifts are set. */
export interface ShiftOfDay {
  readonly day: CalendarDate;
  readonly shiftId: string;
}

/** What decides on a day which checks are expected. */
export type ShiftRules = Omit<PastShifts, 'until'>;

/** The rules of now, as they are part of the settings. */
export const shiftRules = ({ checks, planning }: ShiftSettings): ShiftRules => ({
  shifts: checks.shifts,
  recordsNilDefect: checks.recordsNilDefect,
  workDays: planning.workDays,
});

/** Rules that hold until a day, inclusive; the last ones have no end. `open`: the days worked where no shifts are set. */
interface RulesUntil extends ShiftRules {
  readonly until: CalendarDate | null;
  readonly open: WorkCalendar;
}

/** What one setting of shifts and closing days says of the days asked about: the same for every machine. */
interface ShiftDays {
  readonly planning: Planning;
  /** Closing days and holidays alone: on which weekdays a shift works, it says itself. They bear dates, and hold for the past too. */
  readonly closures: WorkCalendar;
  readonly rules: readonly RulesUntil[];
  readonly shifts: Map<CalendarDate, readonly Shift[]>;
}

const known = new WeakMap<ShiftSettings['checks'], ShiftDays>();

const shiftDaysOf = (settings: ShiftSettings): ShiftDays => {
  const { checks, planning } = settings;
  const before = known.get(checks);
  if (before?.planning === planning) return before;
  const past = (checks.past ?? []).map(
    (one): RulesUntil => ({ ...one, open: workCalendar({ ...planning, workDays: one.workDays }) }),
  );
  const days: ShiftDays = {
    planning,
    closures: workCalendar({ ...planning, workDays: [1, 2, 3, 4, 5, 6, 7] }),
    rules: [...past, { ...shiftRules(settings), until: null, open: workCalendar(planning) }],
    shifts: new Map(),
  };
  known.set(checks, days);
  return days;
};

const rulesUntil = (settings: ShiftSettings, day: CalendarDate): RulesUntil => {
  const found = shiftDaysOf(settings).rules.find(({ until }) => until === null || day <= until);
  if (found === undefined) throw new Error('The rules of now have no end.');
  return found;
};

/** The rules of a day: those of its time, however they were changed since. */
export const shiftRulesOn = (settings: ShiftSettings, day: CalendarDate): ShiftRules => rulesUntil(settings, day);

/**
 * The shifts that begin on a day, by their hour of beginning; none on a closing day. A day worked to make up for a
 * holiday has those of the usual working days.
 */
export const shiftsOn = (settings: ShiftSettings, day: CalendarDate): readonly Shift[] => {
  const { closures, shifts } = shiftDaysOf(settings);
  const before = shifts.get(day);
  if (before !== undefined) return before;
  const rules = rulesUntil(settings, day);
  const weekdays = [weekdayOf(day), ...(closures.isMadeUp(day) ? rules.workDays : [])];
  const working = closures.isOpen(day)
    ? rules.shifts
        .filter(({ workDays }) => workDays.some((weekday) => weekdays.includes(weekday)))
        .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
    : [];
  shifts.set(day, working);
  return working;
};

/** Whether anybody works on the day: a shift does, or the workshop does where no shifts are set. */
export const isWorkedOn = (settings: ShiftSettings, day: CalendarDate): boolean => {
  const { shifts, open } = rulesUntil(settings, day);
  return shifts.length === 0 ? open.isOpen(day) : shiftsOn(settings, day).length > 0;
};

/** Whether the shift runs past midnight: it ends at an hour not later than it begins. */
export const isOverMidnight = ({ from, to }: Pick<Shift, 'from' | 'to'>): boolean => to <= from;

/** As text that sorts by time. */
const point = ({ day, time }: LocalMoment): string => `${day} ${time}`;

/** When the shift begun on a day ends; the minute itself is no longer of it. */
export const shiftEnd = (shift: Pick<Shift, 'from' | 'to'>, day: CalendarDate): LocalMoment => ({
  day: isOverMidnight(shift) ? addDays(day, 1) : day,
  time: shift.to,
});

/** Whether the moment lies within the shift begun on a day: its first minute does, its last hour's end does not. */
const runsAt = (shift: Shift, day: CalendarDate, moment: LocalMoment): boolean =>
  point({ day, time: shift.from }) <= point(moment) && point(moment) < point(shiftEnd(shift, day));

/**
 * The shift and working day a moment belongs to: the shift that is running (of two the one begun later); else the next to
 * begin that day, for who comes early; else the last of the day. 02:00 in a night shift is of the day before. Without
 * a shift that day, the day alone with an empty `shiftId`.
 */
export const shiftAt = (settings: ShiftSettings, moment: LocalMoment): ShiftOfDay => {
  const { day } = moment;
  const yesterday = addDays(day, -1);
  const begun = [yesterday, day].flatMap((of) => shiftsOn(settings, of).map((shift) => ({ day: of, shift })));
  const running = begun.findLast((one) => runsAt(one.shift, one.day, moment));
  if (running !== undefined) return { day: running.day, shiftId: running.shift.id };
  const todays = shiftsOn(settings, day);
  const next = todays.find(({ from }) => from > moment.time) ?? todays.at(-1);
  return { day, shiftId: next?.id ?? '' };
};

/**
 * Whether a shift of a working day is over at a moment. An empty `shiftId` stands for the whole working day: until the
 * last shift begun on it ends, or midnight where no shift is set. A shift that is unknown is over when the day is.
 */
export const isOver = (settings: ShiftSettings, { day, shiftId }: ShiftOfDay, moment: LocalMoment): boolean => {
  const midnight = point({ day: addDays(day, 1), time: '00:00' });
  const shifts = shiftsOn(settings, day).filter(({ id }) => shiftId === '' || id === shiftId);
  const ends = shifts.map((shift) => point(shiftEnd(shift, day)));
  const last = ends.toSorted().at(-1) ?? midnight;
  return point(moment) >= last;
};

/** A check that is to be made: of which machine, by which template, in which shift (empty: at any time of the working day). */
export interface ExpectedCheck {
  readonly equipmentId: Equipment['id'];
  readonly checkTemplateId: CheckDuty['checkTemplateId'];
  readonly shiftId: string;
}

/** Of which machine, under which duties of it (others' are left out), by which settings, on which day. */
export interface ExpectationInput {
  readonly equipment: Pick<Equipment, 'id' | 'inServiceOn' | 'archivedOn'>;
  readonly duties: readonly CheckDuty[];
  readonly settings: ShiftSettings;
  readonly day: CalendarDate;
}

const isInService = ({ inServiceOn, archivedOn }: ExpectationInput['equipment'], day: CalendarDate): boolean =>
  (inServiceOn === null || inServiceOn <= day) && (archivedOn === null || day < archivedOn);

/** Whether the duty holds on the day; both ends belong to it. */
export const holdsOn = ({ fromOn, endedOn }: CheckDuty, day: CalendarDate): boolean =>
  fromOn <= day && (endedOn === null || day <= endedOn);

/**
 * The checks expected of a machine on a working day, by shift. None on a day nobody works, before the machine came into
 * service, from the day it was archived, or where a check without a defect needs no report (`recordsNilDefect`).
 */
export const expectedChecks = ({ equipment, duties, settings, day }: ExpectationInput): readonly ExpectedCheck[] => {
  const { recordsNilDefect } = shiftRulesOn(settings, day);
  if (!recordsNilDefect || !isInService(equipment, day) || !isWorkedOn(settings, day)) return [];
  const worked = shiftsOn(settings, day).map(({ id }) => id);
  const { id: equipmentId } = equipment;
  return duties
    .filter((duty) => duty.equipmentId === equipmentId && holdsOn(duty, day))
    .flatMap(({ checkTemplateId, shiftIds }) => {
      const shifts = shiftIds.length === 0 ? [''] : worked.filter((id) => shiftIds.includes(id));
      return shifts.map((shiftId) => ({ equipmentId, checkTemplateId, shiftId }));
    });
};
