/** What the meters stood at when past work was done, as far as the readings written down with it are believed. */
import { lifetimeValue } from '#domain/meter.ts';
import type { PlannedReading, PlannedRow, PlannedWork } from './importRow.ts';
import { type MeterRows, readingKey } from './meterPlan.ts';

const isWork = (row: PlannedRow | undefined): row is PlannedWork => row !== undefined && 'work' in row;

/** Whether each reading of a meter is believed, by day and value: stored ones by their state, others by their verdict. */
const beliefs = (rows: readonly PlannedReading[], stored: MeterRows['stored']): ReadonlyMap<string, boolean> => {
  const believed = new Map<string, boolean>();
  for (const { takenOn, value, verdict } of rows) {
    if (verdict !== 'same') believed.set(readingKey(takenOn, value), verdict === 'new');
  }
  for (const { takenOn, value, state } of stored) believed.set(readingKey(takenOn, value), state === 'accepted');
  return believed;
};

/** Sets the lifetime values of the work that carried readings of one meter, once that meter is planned. */
export const settleWorkMeters = (
  rows: readonly PlannedReading[],
  carriers: ReadonlyMap<PlannedReading, PlannedRow>,
  { meter, stored }: Pick<MeterRows, 'meter' | 'stored'>,
): void => {
  const carried = rows.flatMap((reading) => {
    const work = carriers.get(reading);
    return isWork(work) ? [{ reading, work }] : [];
  });
  if (carried.length === 0) return;
  const believed = beliefs(rows, stored);
  for (const { reading, work } of carried) {
    const { takenOn, value, unit } = reading;
    const lifetime = lifetimeValue(value, takenOn, meter?.events ?? []);
    if (believed.get(readingKey(takenOn, value)) === true && lifetime >= 0) work.meters = { [unit]: lifetime };
  }
};
