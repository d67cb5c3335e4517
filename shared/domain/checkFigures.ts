/**
 * Figures of the daily checks. Check discipline = answered / due: due is every expected check whose shift is over or that is
 * answered already, less those of machines that stood down; answered is a check done, or "not used". Null, never 0, where
 * nothing was due. Nil-defect share and defects per 100 checks are of all checks done, expected or not.
 */
import { type CalendarDate, earlierDate, fromEpochDay, toEpochDay } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Check } from './check.ts';
import { type BoardCell, type BoardFleet, byMachine, cellsOf, defectsOfCheck, keeperName } from './checkBoard.ts';
import type { Equipment } from './equipment.ts';
import { isOver, type LocalMoment } from './shiftCalendar.ts';
import type { StandDown } from './standDown.ts';
import type { DaySpan } from './workCalendar.ts';

/** The fleet, the checks of the span (others are left out), stand-downs of any time, and the moment it is. */
export interface FiguresInput {
  readonly fleet: BoardFleet;
  readonly checks: readonly Check[];
  readonly standDowns: readonly StandDown[];
  /** Working days, both inclusive; days to come are left out. */
  readonly span: DaySpan;
  readonly now: LocalMoment;
  /** Day and time of a moment by the workshop's clock. */
  readonly momentOf: (at: Instant) => LocalMoment;
}

/** How many of the checks that were due were made. */
export interface Discipline {
  /** Sample size: expected checks whose shift is over or that are answered, without those of machines stood down. */
  readonly due: number;
  /** Done, or said not to be used. */
  readonly answered: number;
  /** Of the answered those said not to be used. */
  readonly notUsed: number;
  /** Of the answered those begun when their shift was over; what was entered from paper is not known to be. */
  readonly late: number;
  /** Begun and never finished. */
  readonly unfinished: number;
  readonly missing: number;
  /** answered / due, 0 to 1; null when nothing was due. */
  readonly share: number | null;
}

/** The figures of a span. */
export interface CheckFigures {
  readonly discipline: Discipline;
  /** Checks done, expected or not: sample size of the two below. */
  readonly done: number;
  /** Of the checks done those without a defect. */
  readonly nilDefect: number;
  /** nilDefect / done, 0 to 1; null when none was done. */
  readonly nilDefectShare: number | null;
  readonly defects: number;
  /** Defects found on each 100 checks done; null when none was done. */
  readonly defectsPer100: number | null;
}

const within = (day: CalendarDate, { from, to }: DaySpan): boolean => from <= day && day <= to;

const checksByDay = ({ checks, span }: FiguresInput): ReadonlyMap<CalendarDate, readonly Check[]> => {
  const days = new Map<CalendarDate, Check[]>();
  for (const check of checks) {
    if (!within(check.day, span)) continue;
    const own = days.get(check.day);
    if (own === undefined) days.set(check.day, [check]);
    else own.push(check);
  }
  return days;
};

/** The cells of the board on each day of the span, by day, then by machine. */
export const cellsBetween = (input: FiguresInput): readonly BoardCell[] => {
  const { fleet, span, now } = input;
  const byDay = checksByDay(input);
  const standDowns = byMachine(input.standDowns);
  const cells: BoardCell[] = [];
  const last = toEpochDay(earlierDate(span.to, now.day));
  for (let number = toEpochDay(span.from); number <= last; number++) {
    const day = fromEpochDay(number);
    const checks = byMachine(byDay.get(day) ?? []);
    for (const equipment of fleet.equipment.values()) {
      // Of most machines of a large register no check is expected: they cost a look.
      if (fleet.checkDutiesOf(equipment.id).length === 0 && !checks.has(equipment.id)) continue;
      const own = { checks: checks.get(equipment.id) ?? [], standDowns: standDowns.get(equipment.id) ?? [] };
      cells.push(...cellsOf(equipment, own, { ...input, ...own, day }));
    }
  }
  return cells;
};

/** What a cell is to the discipline; null: it is not due (yet), or nobody expected it. */
const counted = (cell: BoardCell, { fleet, now }: Pick<FiguresInput, 'fleet' | 'now'>) => {
  if (!cell.isExpected) return null;
  switch (cell.state) {
    case 'defects':
    case 'nilDefect':
    case 'done':
    case 'notUsed':
      return 'answered';
    case 'missing':
      return 'missing';
    case 'open':
      return isOver(fleet.settings, cell, now) ? 'unfinished' : null;
    case 'expected':
    case 'stoodDown':
      return null;
  }
};

const isLate = (cell: BoardCell, { fleet, momentOf }: Pick<FiguresInput, 'fleet' | 'momentOf'>): boolean =>
  cell.check !== null &&
  cell.check.state === 'done' &&
  cell.check.source !== 'paper' &&
  isOver(fleet.settings, cell, momentOf(cell.check.startedAt));

/** The discipline of some cells. */
export const disciplineOf = (
  cells: readonly BoardCell[],
  input: Pick<FiguresInput, 'fleet' | 'now' | 'momentOf'>,
): Discipline => {
  const count = { answered: 0, unfinished: 0, missing: 0, notUsed: 0, late: 0 };
  for (const cell of cells) {
    const kind = counted(cell, input);
    if (kind === null) continue;
    count[kind] += 1;
    if (cell.state === 'notUsed') count.notUsed += 1;
    if (kind === 'answered' && isLate(cell, input)) count.late += 1;
  }
  const due = count.answered + count.unfinished + count.missing;
  return { due, ...count, share: due === 0 ? null : count.answered / due };
};

/** A check that was not made, with a name to ask. */
export interface MissingCheck {
  readonly equipment: Equipment;
  readonly day: CalendarDate;
  readonly shiftId: string;
  readonly checkTemplateId: Check['checkTemplateId'];
  /** Who looks after the machine; empty: nobody. */
  readonly keeper: string;
}

/** The missing checks among the cells, latest day first. */
export const missingChecks = (
  cells: readonly BoardCell[],
  { equipment, people }: BoardFleet,
): readonly MissingCheck[] =>
  cells
    .filter(({ state, isExpected }) => state === 'missing' && isExpected)
    .flatMap(({ equipmentId, day, shiftId, checkTemplateId }): readonly MissingCheck[] => {
      const machine = equipment.get(equipmentId);
      if (machine === undefined) return [];
      return [{ equipment: machine, day, shiftId, checkTemplateId, keeper: keeperName(machine, people) }];
    })
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));

/** The figures of a span; `cells` are those of `cellsBetween`. */
export const checkFigures = (cells: readonly BoardCell[], input: FiguresInput): CheckFigures => {
  const done = input.checks.filter(({ state, day }) => state === 'done' && within(day, input.span));
  const found = done.map((check) => defectsOfCheck(check).length);
  const defects = found.reduce((sum, count) => sum + count, 0);
  const nil = found.filter((count) => count === 0).length;
  return {
    discipline: disciplineOf(cells, input),
    done: done.length,
    nilDefect: nil,
    nilDefectShare: done.length === 0 ? null : nil / done.length,
    defects,
    defectsPer100: done.length === 0 ? null : (defects * 100) / done.length,
  };
};
