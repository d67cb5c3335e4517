/** Makes backups and clears away those that are not to be kept; one window at a time, whoever asks. */
import { backupLabel, installationMark } from '#archive/backupName.ts';
import { backupsToKeep } from '#archive/backupRotation.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { isSetBack } from '#domain/clockGuard.ts';
import type { Instant } from '#kernel/instant.ts';
import { failed, type Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';
import { keptBackupKey } from './backupKey.ts';
import { type MadeBackup, type WorkWatch, writeBackup } from './backupWork.ts';
import { now } from './clock.ts';
import { clockProblemsNow } from './clockRecords.ts';
import { openedDatabase } from './database.ts';
import { noteOwnMark, ownMarks } from './ownBackups.ts';
import { storageProblem } from './storageProblem.ts';

/** Held by whoever makes a backup. */
const makingLock = 'fettle-backup';

const verdictNote = 'backupVerdicts';

/** How backups were found when they were last checked: those not named were not checked since they were made. */
export interface Verdicts {
  readonly sound: ReadonlySet<string>;
  readonly damaged: ReadonlySet<string>;
}

/** How backups were found when they were last checked. */
export const backupVerdicts = async (): Promise<Verdicts> => {
  const note = await readNote(verdictNote);
  const verdicts = note instanceof Map ? [...note] : [];
  const namesOf = (wanted: boolean): ReadonlySet<string> =>
    new Set(verdicts.flatMap(([name, isSound]) => (isSound === wanted ? [String(name)] : [])));
  return { sound: namesOf(true), damaged: namesOf(false) };
};

/** Remembers how a backup was found; of those that are gone nothing is remembered. */
export const noteVerdict = async (name: string, isSound: boolean): Promise<void> => {
  const { sound, damaged } = await backupVerdicts();
  const listed = await bridge.backupList();
  const there = new Set(listed.ok ? listed.value.map((file) => file.name) : []);
  const verdicts = [...sound].map((each): [string, boolean] => [each, true]);
  for (const each of damaged) verdicts.push([each, false]);
  await writeNote(verdictNote, new Map([...verdicts.filter(([each]) => there.has(each)), [name, isSound]]));
};

/** Backups of these marks that may go. None where one was made at a time that is still to come. */
const outdated = (
  files: readonly BackupFile[],
  marks: ReadonlySet<string>,
  damaged: ReadonlySet<string>,
): readonly string[] => {
  const own = new Map<string, Instant>();
  for (const { name } of files) {
    const label = backupLabel(name);
    if (label !== null && marks.has(label.installation)) own.set(name, label.createdAt);
  }
  const present = now();
  if ([...own.values()].some((createdAt) => isSetBack(present, createdAt))) return [];
  const dated = [...own].map(([name, createdAt]) => ({ name, createdAt, isVerified: !damaged.has(name) }));
  const kept = backupsToKeep(dated, present);
  return [...own.keys()].filter((name) => !kept.has(name));
};

/** Whether the records are open and their guard of the clock believes it. */
const isClockBelieved = async (databaseName: string): Promise<boolean> => {
  const db = openedDatabase();
  if (db?.name !== databaseName) return false;
  try {
    return (await clockProblemsNow(db)).length === 0;
  } catch (failure) {
    // Closed meanwhile: the next backup clears away.
    if (storageProblem(failure) === null) throw failure;
    return false;
  }
};

const rotate = async (databaseName: string, mark: string): Promise<void> => {
  if (!(await isClockBelieved(databaseName))) return;
  const listed = await bridge.backupList();
  if (!listed.ok) return;
  const { damaged } = await backupVerdicts();
  const names = outdated(listed.value, await ownMarks(mark), damaged);
  if (names.length > 0) await bridge.backupRemove({ names });
};

const appVersion = async (): Promise<string> => {
  const info = await bridge.appInfo();
  return info.ok ? info.value.version : '';
};

/**
 * Makes a backup of a database now, waiting for one that is being made; clears away those that are not kept. Problems:
 * `backupCancelled`, `backupNothing`, `backupBroken`, `backupNotWritten`, `backupNotVerified`, `storageUnavailable`.
 */
export const makeBackup = async (databaseName: string, watch: WorkWatch = {}): Promise<Result<MadeBackup>> => {
  const answer = await navigator.locks.request(makingLock, async (): Promise<Result<MadeBackup>> => {
    const wish = { databaseName, app: await appVersion(), createdAt: now(), key: await keptBackupKey() };
    const made = await writeBackup(wish, watch);
    if (!made.ok) return made;
    const mark = installationMark(made.value.manifest.installationId);
    await noteOwnMark(mark);
    await rotate(databaseName, mark);
    return made;
  });
  return answer.ok ? answer : failed(answer.problems);
};
