/** The backup that is made before something great is done to the records. */
import { confirm, failed, type Problem, type Result } from '#kernel/result.ts';
import { makeBackup } from './backupCare.ts';
import { refreshBackups } from './backupStatus.ts';
import type { MadeBackup, WorkWatch } from './backupWork.ts';
import { database } from './database.ts';

/** What is about to be done. */
export type SafetyReason = 'migration' | 'restore' | 'import' | 'removal' | 'clearing';

/**
 * Makes a backup before `reason` is done to the records; whoever gets problems asks the user whether to go on without.
 * `databaseName` names the database where none is open, as before a migration. Problems as of `makeBackup`; where there
 * are no records yet `backupNothing`, which nobody need be asked about.
 */
export const safetyCopy = async (
  reason: SafetyReason,
  { databaseName = database().name, ...watch }: WorkWatch & { readonly databaseName?: string } = {},
): Promise<Result<MadeBackup>> => {
  const made = await makeBackup(databaseName, watch);
  // A migration comes before anything is shown, and a restore loads the window anew.
  if (reason !== 'migration' && reason !== 'restore') await refreshBackups();
  return made;
};

const copyProblems = async (reason: SafetyReason): Promise<readonly Problem[]> => {
  const { changedAt } = await refreshBackups();
  if (changedAt === null) return [];
  const copied = await safetyCopy(reason);
  if (copied.ok) return [];
  return [...copied.problems.map((problem) => ({ ...problem, level: 'confirm' as const })), confirm('goOnWithoutCopy')];
};

/**
 * Does something great to the records, once everything in them is in a backup. Problems: those of the copy and
 * `goOnWithoutCopy`, all to be confirmed, and those of the act.
 */
export const afterCopy = async <T>(
  reason: SafetyReason,
  confirmed: readonly string[],
  act: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const problems = confirmed.includes('goOnWithoutCopy') ? [] : await copyProblems(reason);
  return problems.length > 0 ? failed(problems) : act();
};
