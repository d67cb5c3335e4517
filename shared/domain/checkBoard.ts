/**
 * The board of the day: each machine and shift with what became of its check. A missing check is a fact reckoned from
 * duties, shifts, working days and checks; it is stored nowhere.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Check } from './check.ts';
import type { CheckDuty } from './checkTemplate.ts';
import { byCode, type Equipment } from './equipment.ts';
import type { Person } from './person.ts';
import {
  type ExpectedCheck,
  expectedChecks,
  isOver,
  type LocalMoment,
  type ShiftSettings,
  shiftRulesOn,
} from './shiftCalendar.ts';
import type { StandDown } from './standDown.ts';

/**
 * What became of a check. `nilDefect`: done without a defect, and such are kept on record; `done`: the same where they
 * need no record. `open`: begun. `missing`: its shift is over. `expected`: not yet. `stoodDown`: none, as the machine stands down.
 */
export const boardStates = [
  'defects',
  'nilDefect',
  'done',
  'open',
  'notUsed',
  'missing',
  'expected',
  'stoodDown',
] as const;

/** What became of a check. */
export type BoardState = (typeof boardStates)[number];

/** One machine in one shift. */
export interface BoardCell extends ExpectedCheck {
  readonly day: CalendarDate;
  readonly state: BoardState;
  /** False for a check nobody had to make. */
  readonly isExpected: boolean;
  /** The check that says most, of several; null when there is none. */
  readonly check: Check | null;
  /** Defects found on it. */
  readonly defectIds: readonly NonNullable<Check['answers'][number]['defectId']>[];
}

/** One machine with its cells, by shift and template. */
export interface BoardRow {
  readonly equipment: Equipment;
  /** Who looks after it: the chief of its crew, its members, else the keeper as written; empty: nobody. */
  readonly keeper: string;
  readonly cells: readonly BoardCell[];
}

/** Cells by state. */
export type BoardCounts = Readonly<Record<BoardState, number>>;

/** The board of a day; machines without a cell are left out. */
export interface Board {
  readonly day: CalendarDate;
  readonly rows: readonly BoardRow[];
  readonly counts: BoardCounts;
}

/** What the board reads of the fleet. */
export interface BoardFleet {
  readonly equipment: ReadonlyMap<string, Equipment>;
  readonly people: ReadonlyMap<string, Person>;
  readonly settings: ShiftSettings;
  readonly checkDutiesOf: (id: Equipment['id']) => readonly CheckDuty[];
}

/** The fleet with the checks of a day (others are left out), stand-downs of any time, and the moment it is. */
export interface BoardInput {
  readonly fleet: BoardFleet;
  readonly checks: readonly Check[];
  readonly standDowns: readonly StandDown[];
  readonly day: CalendarDate;
  readonly now: LocalMoment;
}

/** The defects found on a check. */
export const defectsOfCheck = ({ answers }: Pick<Check, 'answers'>): BoardCell['defectIds'] =>
  answers.flatMap(({ defectId }) => defectId ?? []);

/** Whether the machine stands down on some part of the day: from the day it was reported to that of its return, both inclusive. */
export const isDownOn = (standDowns: readonly StandDown[], day: CalendarDate): boolean =>
  standDowns.some(({ fromOn, returned }) => fromOn <= day && (returned === null || day <= returned.on));

/** Who looks after a machine, in words: the chief, else the members, else the keeper as written. */
export const keeperName = ({ crew, keeper }: Equipment, people: BoardFleet['people']): string => {
  const chief = crew.chiefId === null ? undefined : people.get(crew.chiefId);
  if (chief !== undefined) return chief.name;
  const members = crew.memberIds.flatMap((id) => people.get(id)?.name ?? []);
  return members.length > 0 ? members.join(', ') : keeper;
};

const weight: Readonly<Record<Check['state'], number>> = { done: 2, open: 1, notUsed: 0 };

/** Of several checks of one shift the one that says most: done before begun before not used; of like ones the later. */
const tellingCheck = (checks: readonly Check[]): Check | null =>
  checks.toSorted((a, b) => weight[b.state] - weight[a.state] || (a.startedAt < b.startedAt ? 1 : -1))[0] ?? null;

const stateOf = (check: Check, { settings }: BoardFleet): BoardState => {
  if (check.state !== 'done') return check.state;
  if (defectsOfCheck(check).length > 0) return 'defects';
  return shiftRulesOn(settings, check.day).recordsNilDefect ? 'nilDefect' : 'done';
};

/** Whether the check answers the expectation: same machine, template and, unless any will do, shift. */
const answersTo = (check: Check, slot: ExpectedCheck): boolean =>
  check.checkTemplateId === slot.checkTemplateId && (slot.shiftId === '' || check.shiftId === slot.shiftId);

const isOfSlot = (check: Check, slot: ExpectedCheck): boolean =>
  check.checkTemplateId === slot.checkTemplateId && check.shiftId === slot.shiftId;

const idle = (slot: ExpectedCheck, isDown: boolean, { fleet, day, now }: BoardInput): BoardState => {
  if (isDown) return 'stoodDown';
  return isOver(fleet.settings, { day, shiftId: slot.shiftId }, now) ? 'missing' : 'expected';
};

/** The expectations and the checks that answer to none, each once. */
const slotsOf = (expected: readonly ExpectedCheck[], checks: readonly Check[]) => {
  const others = new Map<string, ExpectedCheck>();
  for (const check of checks) {
    if (expected.some((slot) => answersTo(check, slot))) continue;
    const { equipmentId, checkTemplateId, shiftId } = check;
    others.set(`${checkTemplateId} ${shiftId}`, { equipmentId, checkTemplateId, shiftId });
  }
  return [
    ...expected.map((slot) => ({ slot, isExpected: true })),
    ...[...others.values()].map((slot) => ({ slot, isExpected: false })),
  ];
};

/** The cells of one machine; `checks` and `standDowns` are its own, of that day and of any. */
export const cellsOf = (
  equipment: Equipment,
  own: Pick<BoardInput, 'checks' | 'standDowns'>,
  input: BoardInput,
): readonly BoardCell[] => {
  const { fleet, day } = input;
  const duties = fleet.checkDutiesOf(equipment.id);
  const expected = expectedChecks({ equipment, duties, settings: fleet.settings, day });
  const isDown = isDownOn(own.standDowns, day);
  return slotsOf(expected, own.checks).map(({ slot, isExpected }): BoardCell => {
    const matches = isExpected ? answersTo : isOfSlot;
    const check = tellingCheck(own.checks.filter((one) => matches(one, slot)));
    const state = check === null ? idle(slot, isDown, input) : stateOf(check, fleet);
    const defectIds = check === null ? [] : defectsOfCheck(check);
    return { ...slot, day, state, isExpected, check, defectIds };
  });
};

/** Things in lists by machine. */
export const byMachine = <T extends { readonly equipmentId: string }>(
  things: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.equipmentId);
    if (group === undefined) groups.set(thing.equipmentId, [thing]);
    else group.push(thing);
  }
  return groups;
};

/** How many cells there are of each state. */
export const boardCounts = (cells: readonly Pick<BoardCell, 'state'>[]): BoardCounts => {
  const counts = Object.fromEntries(boardStates.map((state) => [state, 0])) as Record<BoardState, number>;
  for (const { state } of cells) counts[state] += 1;
  return counts;
};

/** The checks expected, but for machines stood down: those owe none. */
export interface CheckTotals {
  readonly expected: number;
  /** Done, or said not to be used. */
  readonly answered: number;
  readonly missing: number;
}

const answeredStates: readonly BoardState[] = ['defects', 'nilDefect', 'done', 'notUsed'];

/** How many of the checks expected are answered by now, and how many were missed. */
export const checkTotals = (cells: readonly Pick<BoardCell, 'state' | 'isExpected'>[]): CheckTotals => {
  const owed = cells.filter(({ isExpected, state }) => isExpected && state !== 'stoodDown');
  return {
    expected: owed.length,
    answered: owed.filter(({ state }) => answeredStates.includes(state)).length,
    missing: owed.filter(({ state }) => state === 'missing').length,
  };
};

/** The board of a working day, machines by code. */
export const boardOfDay = (input: BoardInput): Board => {
  const { fleet, day } = input;
  const checks = byMachine(input.checks.filter((check) => check.day === day));
  const standDowns = byMachine(input.standDowns);
  const rows = [...fleet.equipment.values()]
    // The board is reckoned with every change of the fleet: machines of which no check is expected or made cost a look.
    .filter(({ id }) => fleet.checkDutiesOf(id).length > 0 || checks.has(id))
    .flatMap((equipment): readonly BoardRow[] => {
      const own = { checks: checks.get(equipment.id) ?? [], standDowns: standDowns.get(equipment.id) ?? [] };
      const cells = cellsOf(equipment, own, input);
      return cells.length === 0 ? [] : [{ equipment, keeper: keeperName(equipment, fleet.people), cells }];
    })
    .toSorted((a, b) => byCode(a.equipment, b.equipment));
  return { day, rows, counts: boardCounts(rows.flatMap(({ cells }) => cells)) };
};
