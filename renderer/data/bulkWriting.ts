/** A write of many rows in one transaction, which may stop in the middle and then leaves no row. */
import type { Table } from 'dexie';
import type { Context } from '#domain/context.ts';
import { failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { refusalOf } from './authorizing.ts';
import { now, today } from './clock.ts';
import type { FettleDatabase } from './db.ts';
import { newId } from './ids.ts';
import { currentActor } from './session.ts';
import { storageProblem } from './storageProblem.ts';

/** Thrown inside the transaction to take everything back. */
export class WriteStopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

interface BulkWrite {
  /** As roles know it and the audit trail calls it. */
  readonly action: string;
  readonly tables: readonly Table[];
  /** Codes of `confirm` problems the user has confirmed. */
  readonly confirmed?: readonly string[];
}

/** Writes in one transaction, when the actor may. Problems: those thrown as `WriteStopped`, those of the storage. */
export const writeAtOnce = async <T>(
  db: FettleDatabase,
  { action, tables, confirmed = [] }: BulkWrite,
  write: (context: Context) => Promise<T>,
): Promise<Result<T>> => {
  try {
    const stores = [...tables, db.audit, db.bulkRows, db.settings, db.people];
    const value = await db.transaction('rw', stores, async () => {
      const actor = await currentActor(db);
      const refused = await refusalOf(db, action, actor);
      if (refused !== null) throw new WriteStopped(refused);
      return write({ actor, now: now(), today: today(), newId, confirmed });
    });
    return ok(value);
  } catch (failure) {
    if (failure instanceof WriteStopped) return failed([failure.problem]);
    const problem = storageProblem(failure);
    if (problem === null) throw failure;
    return failed([problem]);
  }
};
