/** Compares the records that were opened with the note beside them of what they held. */
import { schemaVersion } from '#archive/migrations/migrations.ts';
import {
  type DatabaseFacts,
  type Sentinel,
  type SentinelCounts,
  type SentinelVerdict,
  sentinelFrom,
  sentinelText,
  sentinelVerdict,
} from '#archive/sentinel.ts';
import { bridge } from '#platform/bridge.ts';
import { logFault } from '#platform/log.ts';
import type { Places } from './activeDatabase.ts';
import { now } from './clock.ts';
import type { FettleDatabase } from './db.ts';

/** The sentinel; null: there is none, or it cannot be read. */
export const readSentinel = async (): Promise<Sentinel | null> => {
  const read = await bridge.sentinelRead();
  if (!read.ok) {
    logFault('sentinelNotRead', read.problems[0]?.params?.['reason']);
    return null;
  }
  return read.value === null ? null : sentinelFrom(read.value);
};

const countsIn = async (db: FettleDatabase): Promise<SentinelCounts> => {
  const [equipment, readings, orders, certificates, people] = await Promise.all([
    db.equipment.count(),
    db.readings.count(),
    db.orders.count(),
    db.certificates.count(),
    db.people.count(),
  ]);
  return { equipment, readings, orders, certificates, people };
};

/** How far the records of a database go, and whose they are, as of one moment. */
export const databaseFacts = (db: FettleDatabase): Promise<DatabaseFacts> =>
  db.transaction(
    'r',
    [db.audit, db.installation, db.signingKeys, db.equipment, db.readings, db.orders, db.certificates, db.people],
    async () => {
      const last = await db.audit.orderBy('seq').last();
      const installation = await db.installation.get('installation');
      const keys = await db.signingKeys.toArray();
      const installationId = installation?.installationId ?? null;
      return {
        name: db.name,
        sequence: last?.seq ?? 0,
        counts: await countsIn(db),
        installationId,
        installations: [installationId, ...keys.map((key) => key.installationId)].filter((id) => id !== null),
      };
    },
  );

/** Whether these records are the ones the sentinel was written of. */
export const verdictOf = (sentinel: Sentinel | null, facts: DatabaseFacts, places: Places): SentinelVerdict =>
  sentinelVerdict(sentinel, facts, { schemaVersion, switchedFrom: places.switchedFrom });

/** Writes the sentinel as of these facts. A failure is logged: the records are not harmed by it. */
export const writeSentinel = async (facts: DatabaseFacts, lastBackup: Sentinel['lastBackup']): Promise<void> => {
  const { name, installationId, sequence, counts } = facts;
  const written = await bridge.sentinelWrite({
    text: sentinelText({
      installationId,
      schemaVersion,
      sequence,
      counts,
      lastBackup,
      activeDatabase: name,
      at: now(),
    }),
  });
  if (!written.ok) logFault('sentinelNotWritten', written.problems[0]?.params?.['reason']);
};
