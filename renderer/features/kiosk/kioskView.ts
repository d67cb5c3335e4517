import { useMemo } from 'react';
import type { Fleet } from '#data/fleetState.ts';
import type { Check } from '#domain/check.ts';
import type { Board, BoardState } from '#domain/checkBoard.ts';
import { checkRevisionInForce } from '#domain/checkRevisions.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { isInCrew } from '#domain/crew.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { isOperator } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import { holdsOn, type LocalMoment, type ShiftOfDay, shiftAt } from '#domain/shiftCalendar.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { addDays } from '#kernel/calendarDate.ts';

/** A machine on a tile, with what became of its check in this shift; null when none is expected. */
export interface MachineTile {
  readonly machine: Equipment;
  readonly state: BoardState | null;
}

const byCode = (a: Equipment, b: Equipment): number => a.code.localeCompare(b.code, 'en', { numeric: true });

/** What is still to be done stands first. */
const tileOrder: readonly (BoardState | null)[] = [
  'open',
  'expected',
  'missing',
  'stoodDown',
  null,
  'defects',
  'nilDefect',
  'done',
  'notUsed',
];

const stateIn = (board: Board | undefined, id: EquipmentId, shiftId: string): BoardState | null => {
  const cells = board?.rows.find(({ equipment }) => equipment.id === id)?.cells ?? [];
  const here = cells.filter((cell) => cell.shiftId === shiftId || cell.shiftId === '');
  return tileOrder.find((state) => here.some((cell) => cell.state === state)) ?? null;
};

/** The machines in service as tiles: first those whose check is still to be made in this shift, by code. */
export const machineTiles = (fleet: Fleet, board: Board | undefined, shiftId: string): readonly MachineTile[] =>
  [...fleet.equipment.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .map((machine): MachineTile => {
      const isDown = isStoodDown(fleet.standDownsOf(machine.id));
      const state = stateIn(board, machine.id, shiftId);
      return { machine, state: isDown && state !== 'open' ? 'stoodDown' : state };
    })
    .toSorted((a, b) => tileOrder.indexOf(a.state) - tileOrder.indexOf(b.state) || byCode(a.machine, b.machine));

/** `machineTiles`, reckoned anew only when something of it changed. */
export const useMachineTiles = (fleet: Fleet, board: Board | undefined, shiftId: string): readonly MachineTile[] =>
  useMemo(() => machineTiles(fleet, board, shiftId), [fleet, board, shiftId]);

/** Those who take machines on, the crew of the machine first, by name. */
export const operatorsFor = (fleet: Fleet, machine: Equipment): readonly Person[] =>
  [...fleet.people.values()]
    .filter((person) => person.archivedOn === null && isOperator(person))
    .toSorted(
      (a, b) => Number(isInCrew(machine, b.id)) - Number(isInCrew(machine, a.id)) || a.name.localeCompare(b.name),
    );

/** Managers who can vouch by their PIN. */
export const managersWithPin = (fleet: Fleet): readonly Person[] =>
  [...fleet.people.values()].filter(
    ({ archivedOn, roles, pin }) => archivedOn === null && roles.includes('manager') && pin !== null,
  );

/** A check that can be begun now: by which template, of which shift and working day. */
export interface Offer extends ShiftOfDay {
  readonly template: CheckTemplate;
}

const fits = ({ kinds }: CheckTemplate, { kind }: Equipment): boolean => kinds.length === 0 || kinds.includes(kind);

/**
 * The checks to choose from for a machine: those it is to be checked by, else those for its kind. A check expected once a
 * working day belongs to no shift.
 */
export const offersFor = (fleet: Fleet, machine: Equipment, moment: LocalMoment): readonly Offer[] => {
  const { day, shiftId } = shiftAt(fleet.settings, moment);
  const isOffered = (template: CheckTemplate | undefined): template is CheckTemplate =>
    template !== undefined &&
    template.archivedOn === null &&
    checkRevisionInForce(fleet.checkRevisionsOf(template.id), day) !== null;
  const duties = fleet.checkDutiesOf(machine.id).filter((duty) => holdsOn(duty, day));
  const expected = duties.flatMap(({ checkTemplateId, shiftIds }): readonly Offer[] => {
    const template = fleet.checkTemplates.get(checkTemplateId);
    return isOffered(template) ? [{ template, day, shiftId: shiftIds.length === 0 ? '' : shiftId }] : [];
  });
  if (expected.length > 0) return expected;
  return [...fleet.checkTemplates.values()]
    .filter((template) => isOffered(template) && fits(template, machine))
    .map((template) => ({ template, day, shiftId }));
};

/**
 * The open check an operator goes on with: their own of today or yesterday (a night shift ends the day after), or that of
 * another in the same shift.
 */
export const checkToResume = (checks: readonly Check[], operatorId: Person['id'], now: ShiftOfDay): Check | null => {
  const open = checks.filter(({ state, day }) => state === 'open' && day >= addDays(now.day, -1));
  const own = open.find((check) => check.operatorId === operatorId);
  const isHere = ({ day, shiftId }: Check): boolean => day === now.day && (shiftId === now.shiftId || shiftId === '');
  return own ?? open.find(isHere) ?? null;
};
