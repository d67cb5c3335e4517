/**
 * The one door for writing: load, decide, commit. Rows and audit entry are written in one transaction, or nothing is.
 * Inside it nothing but the database is waited for: anything else would let the browser commit the first half.
 */

import type { Change, Decision, TableName } from '#domain/change.ts';
import type { Actor, Context } from '#domain/context.ts';
import { needsSignOff } from '#domain/signOff.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { refusalOf } from './authorizing.ts';
import { tellChanges } from './changeFeed.ts';
import { now, today } from './clock.ts';
import { isUnchanged, writeChanges } from './commit.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import { newId } from './ids.ts';
import { keepCommitted } from './keptLogs.ts';
import { currentActor } from './session.ts';
import { signOffProblem, spendSignOff, whenSignedOff } from './signOff.ts';
import { commandSpaceProblem } from './space.ts';
import { storageProblem } from './storageProblem.ts';
import { undoStepsOf } from './undoSteps.ts';

/** One thing a user can do. */
export interface Command<S, T> {
  /** As in the audit trail: `recordReading`. */
  readonly name: string;
  /** Tables it reads or changes. */
  readonly tables: readonly TableName[];
  /** Reads what the decision needs; waits for nothing but the database. */
  readonly load: (db: FettleDatabase, context: Context) => PromiseLike<S>;
  readonly decide: (state: S, context: Context) => Result<Decision<T>>;
  /** Codes of `confirm` problems the user has confirmed. */
  readonly confirmed?: readonly string[] | undefined;
  /** Thousands of rows: the audit entry keeps counts only. */
  readonly isBulk?: boolean;
  /** Who acts, where it is not who works at this computer: an operator at the shared screen. Null: the usual one. */
  readonly actorOf?: (state: S) => Actor | null;
  /** What is to be allowed, where it is not the command itself: what is taken back. */
  readonly actionOf?: (state: S) => string;
  /** Number of the audit entry this command takes back or does again. */
  readonly compensates?: number;
  /** Stores that are not behind this door and that `load` reads all the same. */
  readonly beside?: readonly 'privateKeys'[];
  /** Completes the rows decided on, just before they are written; waits for nothing but the database. */
  readonly complete?: (db: FettleDatabase, changes: readonly Change[]) => PromiseLike<Result<readonly Change[]>>;
}

/** What a command did: its answer, and the number of its audit entry; null when nothing changed. */
export interface Committed<T> {
  readonly value: T;
  readonly seq: number | null;
}

const contextFor = async (db: FettleDatabase, confirmed: readonly string[]): Promise<Context> => ({
  actor: await currentActor(db),
  now: now(),
  today: today(),
  newId,
  confirmed,
});

interface Decided<T> {
  readonly decision: Decision<T>;
  readonly context: Context;
  /** What is done, as roles and sign-off know it. */
  readonly action: string;
}

const loadAndDecide = async <S, T>(db: FettleDatabase, command: Command<S, T>): Promise<Result<Decided<T>>> => {
  const here = await contextFor(db, command.confirmed ?? []);
  const state = await command.load(db, here);
  const context: Context = { ...here, actor: command.actorOf?.(state) ?? here.actor };
  const action = command.actionOf?.(state) ?? command.name;
  const refused = await refusalOf(db, action, context.actor);
  if (refused !== null) return failed([refused]);
  const decision = command.decide(state, context);
  if (!decision.ok) return decision;
  // Last: nobody is asked for a PIN for what cannot be done anyway.
  const unsigned = await signOffProblem(db, { action, changes: decision.value.changes }, context.actor);
  return unsigned === null ? ok({ decision: decision.value, context, action }) : failed([unsigned]);
};

const decideAndWrite = async <S, T>(
  db: FettleDatabase,
  command: Command<S, T>,
): Promise<Result<Decision<T> & Committed<T> & { readonly action: string }>> => {
  const decided = await loadAndDecide(db, command);
  if (!decided.ok) return decided;
  const { decision, context, action } = decided.value;
  const completed = (await command.complete?.(db, decision.changes)) ?? ok(decision.changes);
  if (!completed.ok) return completed;
  const changes = completed.value;
  if (!(await isUnchanged(db, changes))) return failed([error('rowChangedMeanwhile')]);
  const { name, isBulk = false, compensates = null } = command;
  const seq = await writeChanges(db, { command: name, changes, isBulk, compensates }, context);
  return ok({ value: decision.value, changes, seq, action });
};

const storesOf = <S, T>({ tables, beside = [] }: Command<S, T>): string[] => [
  ...new Set(['settings', 'people', 'audit', 'bulkRows', ...tables, ...beside]),
];

/** What a transaction answers; a full or unreachable store as its problem. */
const storing = async <T>(run: () => PromiseLike<Result<T>>): Promise<Result<T>> => {
  try {
    return await run();
  } catch (failure) {
    const problem = storageProblem(failure);
    if (problem === null) throw failure;
    return failed([problem]);
  }
};

/**
 * What a command would do now: decided as by `runCommand`, nothing written. `look` reads what else is to be known, in
 * the same transaction. Problems: those of the decision, `storageFull`, `storageUnavailable`.
 */
export const rehearseCommand = <S, T, R>(
  command: Command<S, T>,
  look: (db: FettleDatabase, changes: readonly Change[]) => PromiseLike<R>,
  db: FettleDatabase,
): Promise<Result<R>> =>
  whenSignedOff(() =>
    storing(() =>
      db.transaction('r', storesOf(command), async (): Promise<Result<R>> => {
        const decided = await loadAndDecide(db, command);
        return decided.ok ? ok(await look(db, decided.value.decision.changes)) : decided;
      }),
    ),
  );

/** Runs a command as `runCommand` does; answers also the number of its audit entry, and leaves it out of the undo steps. */
export const commitCommand = async <S, T>(
  command: Command<S, T>,
  db: FettleDatabase = database(),
): Promise<Result<Committed<T>>> => {
  const noRoom = commandSpaceProblem(command.name);
  if (noRoom !== null) return failed([noRoom]);
  // `async` in the open: by it Dexie knows that it must keep the transaction alive through native awaits.
  const done = await whenSignedOff(() =>
    storing(() => db.transaction('rw', storesOf(command), async () => decideAndWrite(db, command))),
  );
  if (!done.ok) return done;
  const { value, changes, seq, action } = done.value;
  // What goes on in steps is signed once, for all of them.
  if (command.isBulk !== true && needsSignOff(action, changes)) spendSignOff();
  keepCommitted(db, changes);
  tellChanges(changes);
  return ok({ value, seq });
};

/**
 * Runs a command; this window can take it back from then on. Problems: those of the decision, `rowChangedMeanwhile`,
 * `storageFull`, `storageUnavailable`. A mistake of ours (a decision that throws, an id taken twice) is thrown; nothing
 * is written then either.
 */
export const runCommand = async <S, T>(command: Command<S, T>, db: FettleDatabase = database()): Promise<Result<T>> => {
  const done = await commitCommand(command, db);
  if (!done.ok) return done;
  undoStepsOf(db).add(done.value.seq);
  return ok(done.value.value);
};
