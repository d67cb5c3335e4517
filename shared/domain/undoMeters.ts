/**
 * Taking back what was done to meters. A reading is voided, or counts again when it was voided; the verdicts on the
 * others and the meter's summary are renewed. A meter that was added is taken out with the void readings of its log.
 */
import { type Change, changeOf } from './change.ts';
import type { Context } from './context.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { meterChanges } from './meterRenewal.ts';
import { isSame } from './undoContent.ts';
import { inAgain } from './undoRows.ts';
import {
  type Compensation,
  compensation,
  grouped,
  nothing,
  overtaken,
  type StoredRows,
  storedIn,
  storedRow,
  together,
} from './undoState.ts';

type MeterChange = Change & { readonly table: 'meters' };
type ReadingChange = Change & { readonly table: 'readings' };

interface OfMeter {
  readonly meterId: Meter['id'];
  readonly change: MeterChange | null;
  readonly readings: readonly ReadingChange[];
  /** The meter and its log as they are now. */
  readonly meter: Meter | null;
  readonly log: readonly MeterReading[];
}

const isOfMeters = (change: Change): change is MeterChange => change.table === 'meters';
const isOfReadings = (change: Change): change is ReadingChange => change.table === 'readings';

const byMeter = (changes: readonly Change[], rows: StoredRows): readonly OfMeter[] => {
  const meters = new Map(changes.filter(isOfMeters).map((change) => [(change.after ?? change.before)?.id, change]));
  const readings = grouped(changes.filter(isOfReadings), ({ before, after }) => (after ?? before)?.meterId);
  const logs = grouped(storedIn(rows, 'readings'), ({ meterId }) => meterId);
  const ids = new Set([...meters.keys(), ...readings.keys()].filter((id) => id !== undefined));
  return [...ids].map((meterId) => ({
    meterId,
    change: meters.get(meterId) ?? null,
    readings: readings.get(meterId) ?? [],
    meter: storedRow(rows, 'meters', meterId),
    log: logs.get(meterId) ?? [],
  }));
};

/** What a person says of a reading; the verdict on it is reckoned. */
const isSaid = (a: MeterReading, b: MeterReading): boolean =>
  (a.state === 'void') === (b.state === 'void') && a.confirmed === b.confirmed;

/** The reading as it is to be, null when it stays, undefined when somebody changed it since. */
const putBack = ({ before, after }: ReadingChange, log: OfMeter['log']): MeterReading | null | undefined => {
  if (before !== null && after !== null && isSaid(before, after)) return null;
  const row = log.find(({ id }) => id === after?.id);
  if (row === undefined || after === null || !isSaid(row, after)) return undefined;
  if (before === null) return { ...row, state: 'void', reason: null };
  return { ...row, confirmed: before.confirmed, state: before.state === 'void' ? 'void' : 'accepted', reason: null };
};

const setColumns = ['events', 'handUsePerDay', 'capPerDay'] as const;

const whenChanged = ({ change, readings, meter, log }: OfMeter, context: Context): Compensation => {
  const all = [...(change === null ? [] : [change]), ...readings];
  const [was, became] = [change?.before ?? meter, change?.after ?? meter];
  if (meter === null || was === null || became === null) return overtaken(...all);
  const touched = setColumns.filter((column) => !isSame(was[column], became[column]));
  if (touched.some((column) => !isSame(meter[column], became[column]))) return overtaken(...all);
  const written = readings.map((reading) => putBack(reading, log));
  if (written.includes(undefined)) return overtaken(...all);
  const columns = Object.fromEntries(touched.map((column) => [column, was[column]]));
  const renewed = meterChanges({ meter, log, written: written.flatMap((reading) => reading ?? []), columns }, context);
  return compensation(...renewed);
};

const whenMade = (change: MeterChange, { readings, meter, log }: OfMeter): Compensation => {
  const made = new Set(readings.map(({ after }) => after?.id));
  const isFree = log.every(({ id, state }) => state === 'void' || made.has(id));
  if (meter === null || !isFree) return overtaken(change);
  return compensation(changeOf('meters', meter, null), ...log.map((reading) => changeOf('readings', reading, null)));
};

const whenTakenOut = (change: MeterChange, { readings, meter }: OfMeter, context: Context): Compensation => {
  if (change.before === null || meter !== null) return overtaken(change);
  return compensation(
    changeOf('meters', null, inAgain(change.before, context)),
    ...readings.flatMap(({ before }) =>
      before === null ? [] : [changeOf('readings', null, inAgain(before, context))],
    ),
  );
};

/**
 * Takes the changes of meters and readings back. Those of a machine made by the same entry stay with it, for it is
 * archived as a whole.
 */
export const meterCompensation = (changes: readonly Change[], rows: StoredRows, context: Context): Compensation => {
  const made = new Set<string>(
    changes.flatMap(({ table, before, after }) => (table === 'equipment' && before === null ? (after?.id ?? []) : [])),
  );
  return together(
    byMeter(changes, rows).map((one) => {
      const { change, readings } = one;
      const machine = (change?.after ?? change?.before ?? readings[0]?.after ?? readings[0]?.before)?.equipmentId;
      if (machine !== undefined && made.has(machine)) return nothing;
      if (change?.before === null) return whenMade(change, one);
      return change?.after === null ? whenTakenOut(change, one, context) : whenChanged(one, context);
    }),
  );
};
