/** Taking equipment out of service and back. It is never deleted: its technical file stays. */
import { addDays } from '#kernel/calendarDate.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { type Change, changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { CheckDuty } from './checkTemplate.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import { codeProblems } from './equipmentSaving.ts';
import type { WorkOrder } from './workOrder.ts';

/** A row as the user opened it. */
export interface OpenedEquipment {
  readonly id: EquipmentId;
  readonly rev: number;
}

const archivedNow = (stored: Equipment | null, isArchived: boolean): readonly Problem[] =>
  stored !== null && (stored.archivedOn !== null) !== isArchived
    ? [error(isArchived ? 'equipmentNotArchived' : 'equipmentArchived')]
    : [];

const revisedOrSame = (stored: Equipment | null, archivedOn: Equipment['archivedOn'], context: Context) =>
  stored === null ? [] : [changeOf('equipment', stored, revised(stored, { archivedOn }, context))];

/**
 * Archives equipment as of today. Problems: `equipmentArchived` already, `equipmentHasOpenOrder` (param `number`),
 * `rowChangedMeanwhile`, `rowGone`.
 */
export const decideArchiveEquipment = (
  { stored, openOrders }: { readonly stored: Equipment | null; readonly openOrders: readonly WorkOrder[] },
  { id, rev }: OpenedEquipment,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const [order] = openOrders;
  const problems = [
    ...staleness(stored, rev),
    ...archivedNow(stored, false),
    ...(order === undefined ? [] : [error('equipmentHasOpenOrder', undefined, { number: order.number })]),
  ];
  return decideUnless(problems, context, () => ({
    value: id,
    changes: revisedOrSame(stored, context.today, context),
  }));
};

/** What is expected of a machine that comes back goes on from today: on the days it was away no check was missing. */
const dutiesResumed = (
  { id, archivedOn }: Equipment,
  duties: readonly CheckDuty[],
  context: Context,
): readonly Change[] => {
  if (archivedOn === null || archivedOn >= context.today) return [];
  return duties
    .filter(({ equipmentId, endedOn, fromOn }) => equipmentId === id && endedOn === null && fromOn < context.today)
    .flatMap((duty) => [
      changeOf('checkDuties', duty, revised(duty, { endedOn: addDays(archivedOn, -1) }, context)),
      changeOf('checkDuties', null, {
        ...duty,
        ...newRow(context),
        id: context.newId<'CheckDuty'>(),
        fromOn: context.today,
      }),
    ]);
};

/** What putting equipment back into service is decided by. */
interface RestoreState {
  readonly stored: Equipment | null;
  readonly sameCode: readonly Equipment[];
  /** Checks expected of it; others' are left out. */
  readonly duties: readonly CheckDuty[];
}

/**
 * Puts archived equipment back into service; checks are expected of it again from today. Problems: `equipmentNotArchived`, `equipmentCodeTaken` (its code was
 * given to other equipment meanwhile), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideRestoreEquipment = (
  { stored, sameCode, duties }: RestoreState,
  { id, rev }: OpenedEquipment,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const problems = [
    ...staleness(stored, rev),
    ...archivedNow(stored, true),
    ...codeProblems(stored?.code ?? '', id, sameCode),
  ];
  return decideUnless(problems, context, () => ({
    value: id,
    changes: [
      ...revisedOrSame(stored, null, context),
      ...(stored === null ? [] : dutiesResumed(stored, duties, context)),
    ],
  }));
};

interface One {
  readonly stored: Equipment | null;
  readonly result: Result<Decision<EquipmentId>>;
}

const named = ({ stored, result }: One): readonly Problem[] =>
  result.ok
    ? []
    : result.problems.map((problem) =>
        stored === null ? problem : { ...problem, params: { ...problem.params, code: stored.code } },
      );

const together = (all: readonly One[]): Result<Decision<readonly EquipmentId[]>> => {
  if (all.length === 0) return failed([error('noEquipmentChosen')]);
  const problems = all.flatMap(named);
  if (problems.length > 0) return failed(problems);
  const decisions = all.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const changes: readonly Change[] = decisions.flatMap((decision) => decision.changes);
  return ok({ value: decisions.map(({ value }) => value), changes });
};

const byKey = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    groups.set(keyOf(row), group);
    group.push(row);
  }
  return groups;
};

/**
 * Archives machines as of today: all of them or none. Answers their ids. Problems: `noEquipmentChosen`, and those of
 * `decideArchiveEquipment` machine by machine, each with the machine's code (param `code`).
 */
export const decideArchiveMany = (
  state: { readonly stored: readonly Equipment[]; readonly openOrders: readonly WorkOrder[] },
  opened: readonly OpenedEquipment[],
  context: Context,
): Result<Decision<readonly EquipmentId[]>> => {
  const rows = new Map(state.stored.map((row) => [row.id, row]));
  const ordersOf = byKey(state.openOrders, ({ equipmentId }) => equipmentId);
  return together(
    opened.map((each) => {
      const stored = rows.get(each.id) ?? null;
      const openOrders = ordersOf.get(each.id) ?? [];
      return { stored, result: decideArchiveEquipment({ stored, openOrders }, each, context) };
    }),
  );
};

const codeKey = ({ code }: Pick<Equipment, 'code'>): string => code.toLowerCase();

/**
 * Puts archived machines back into service: all of them or none; two that bear one code never both. Answers their ids.
 * Problems: `noEquipmentChosen`, and those of `decideRestoreEquipment` machine by machine, each with the machine's
 * code (param `code`).
 */
export const decideRestoreMany = (
  state: {
    readonly stored: readonly Equipment[];
    /** Equipment that bears one of their codes, letter case aside. */
    readonly sameCode: readonly Equipment[];
    /** Checks expected of them. */
    readonly duties: readonly CheckDuty[];
  },
  opened: readonly OpenedEquipment[],
  context: Context,
): Result<Decision<readonly EquipmentId[]>> => {
  const rows = new Map(state.stored.map((row) => [row.id, row]));
  const bearers = byKey(state.sameCode, codeKey);
  const dutiesOf = byKey(state.duties, ({ equipmentId }) => equipmentId);
  return together(
    opened.map((each) => {
      const stored = rows.get(each.id) ?? null;
      const sameCode = stored === null ? [] : (bearers.get(codeKey(stored)) ?? []);
      const duties = dutiesOf.get(each.id) ?? [];
      // From here on it bears its code for those that follow.
      if (stored !== null) bearers.set(codeKey(stored), [...sameCode, { ...stored, archivedOn: null }]);
      return { stored, result: decideRestoreEquipment({ stored, sameCode, duties }, each, context) };
    }),
  );
};
