/** Going on where records are missing: kept in the audit trail, and never asked about again. */
import { type Sentinel, type SentinelCounts, sentinelTables } from '#archive/sentinel.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { ok, type Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { backupVerdicts } from './backupCare.ts';
import { now } from './clock.ts';
import { appendEntry } from './commit.ts';
import { database } from './database.ts';
import { databaseFacts, writeSentinel } from './sentinelCheck.ts';
import { currentActor } from './session.ts';

/** What was there and is no more, by table. */
const lostRows = (before: SentinelCounts, present: SentinelCounts): Record<string, number> =>
  Object.fromEntries(
    sentinelTables.map((table) => [table, before[table] - present[table]] as const).filter(([, lost]) => lost > 0),
  );

/** Goes on with the records that are here, and notes in their trail who did so and what is missing. */
export const goOnWithout = async (sentinel: Sentinel | null): Promise<Result<true>> => {
  const db = database();
  const { counts: present } = await databaseFacts(db);
  await db.transaction('rw', [db.audit, db.settings, db.people], async () => {
    const counts = sentinel === null ? {} : lostRows(sentinel.counts, present);
    const content = { command: 'goOnWithout', counts, changes: [], about: [], compensates: null };
    await appendEntry(db, content, { now: now(), actor: await currentActor(db) });
  });
  await writeSentinel(await databaseFacts(db), sentinel?.lastBackup ?? null);
  return ok(true);
};

/** Backups to restore from, the newest first, each once; those found damaged are left out. */
export const restorableBackups = async (): Promise<readonly BackupFile[]> => {
  const [listed, verdicts] = await Promise.all([bridge.backupList(), backupVerdicts().catch(() => null)]);
  if (!listed.ok) return [];
  const seen = new Set<string>();
  return listed.value.filter(({ name }) => {
    if (seen.has(name) || verdicts?.damaged.has(name)) return false;
    seen.add(name);
    return true;
  });
};
