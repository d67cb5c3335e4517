/** How commands of the workshop in memory choose their rows. */
import type { Decision, TableName, Tables } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { type StoredRows, storedIn } from '#domain/undoState.ts';
import { error, failed, type Result } from '#kernel/result.ts';

export type Decided = Result<Decision<unknown>>;

/** A command on the rows, with two numbers to choose by. */
export type Act = (rows: StoredRows, context: Context, pick: readonly [number, number]) => Decided;

export const none: Decided = failed([error('rowGone')]);

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

export const pickFrom = <T>(things: readonly T[], number: number): T | null =>
  things[number % Math.max(1, things.length)] ?? null;

export const one = <T extends TableName>(rows: StoredRows, table: T, number: number): Tables[T] | null =>
  pickFrom([...storedIn(rows, table)].sort(byId), number);

export const ofMachine = <
  T extends 'meters' | 'assignments' | 'completions' | 'orders' | 'plannedVisits' | 'defects' | 'standDowns',
>(
  rows: StoredRows,
  table: T,
  id: string,
): readonly Tables[T][] =>
  (storedIn(rows, table) as readonly (Tables[T] & { readonly equipmentId: string })[]).filter(
    ({ equipmentId }) => equipmentId === id,
  );

export const logOf = (rows: StoredRows, meter: Meter | null) =>
  storedIn(rows, 'readings')
    .filter(({ meterId }) => meterId === meter?.id)
    .sort((a, b) => (a.takenOn < b.takenOn ? -1 : 1));

export const logged = (rows: StoredRows, id: string) =>
  ofMachine(rows, 'meters', id).map((meter) => ({ meter, log: logOf(rows, meter) }));

export const meterLog = (rows: StoredRows, number: number) => {
  const meter = one(rows, 'meters', number);
  return { meter, log: logOf(rows, meter) };
};

export interface OnMachine {
  readonly machine: Equipment;
  readonly rows: StoredRows;
  readonly b: number;
}

export const onMachine =
  (act: (on: OnMachine, context: Context) => Decided): Act =>
  (rows, context, [a, b]) => {
    const machine = one(rows, 'equipment', a);
    return machine === null ? none : act({ machine, rows, b }, context);
  };
