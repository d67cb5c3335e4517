/**
 * The logs of the meters at hand, kept in memory so that a log of many years is not read anew for every write and
 * every look. A meter's `rev` rises with every change of its log, whoever writes it: a kept log is right just when
 * the stored meter still has the `rev` it was kept at.
 */
import type { Change } from '#domain/change.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { FettleDatabase } from './db.ts';
import { readingsOf } from './meterLog.ts';

type Log = readonly MeterReading[];

interface KeptLog {
  readonly rev: number;
  readonly log: Log;
}

/** Readings kept at most, in all logs; about half a kilobyte each. */
const mostReadings = 60_000;

const keptIn = new WeakMap<FettleDatabase, Map<Meter['id'], KeptLog>>();

const logsOf = (db: FettleDatabase): Map<Meter['id'], KeptLog> => {
  const known = keptIn.get(db) ?? new Map<Meter['id'], KeptLog>();
  keptIn.set(db, known);
  return known;
};

/** Keeps a log as the one used last; those not used for longest give way to it. */
const keep = (logs: Map<Meter['id'], KeptLog>, id: Meter['id'], kept: KeptLog): void => {
  logs.delete(id);
  logs.set(id, kept);
  let readings = 0;
  for (const { log } of logs.values()) readings += log.length;
  for (const [other, { log }] of logs) {
    if (readings <= mostReadings) return;
    readings -= log.length;
    logs.delete(other);
  }
};

/**
 * Every reading of a meter as `readingsOf` answers it. Only for use in the transaction that read `meter`, before it
 * writes.
 */
export const logOf = async (db: FettleDatabase, { id, rev }: Pick<Meter, 'id' | 'rev'>): Promise<Log> => {
  const logs = logsOf(db);
  const kept = logs.get(id);
  const log = kept?.rev === rev ? kept.log : await readingsOf(db, id);
  keep(logs, id, { rev, log });
  return log;
};

const byDay = (a: MeterReading, b: MeterReading): number => {
  if (a.takenOn !== b.takenOn) return a.takenOn < b.takenOn ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** The log after a commit, in the order of the database. No reading changes its day, none is taken out. */
const changedLog = (log: Log, written: Log): Log => {
  const after = new Map(written.map((reading) => [reading.id, reading]));
  const kept = log.map((reading) => {
    const changed = after.get(reading.id);
    after.delete(reading.id);
    return changed ?? reading;
  });
  return after.size === 0 ? kept : [...kept, ...after.values()].sort(byDay);
};

const isOfMeter = (change: Change, id: Meter['id']): change is Change & { readonly table: 'readings' } =>
  change.table === 'readings' && (change.after ?? change.before)?.meterId === id;

/** Brings the kept logs up to what a command has committed. */
export const keepCommitted = (db: FettleDatabase, changes: readonly Change[]): void => {
  const logs = logsOf(db);
  for (const change of changes) {
    if (change.table !== 'meters' || change.before === null) continue;
    const { id, rev } = change.before;
    const kept = logs.get(id);
    const ofLog = changes.filter((other) => isOfMeter(other, id));
    const written = ofLog.flatMap(({ after }) => after ?? []);
    if (change.after === null || kept?.rev !== rev || written.length < ofLog.length) logs.delete(id);
    else keep(logs, id, { rev: change.after.rev, log: changedLog(kept.log, written) });
  }
};
