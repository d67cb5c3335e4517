/**
 * Issuing under seal. Signing takes time, and a transaction waits for nothing but the database: so the command is
 * decided once without writing, what it would issue is sealed, and it is decided again in the transaction that writes.
 * Where content or predecessor came out otherwise the second time, the seal is worthless and all begins anew.
 */
import {
  chainLink,
  isSameSealable,
  numberBefore,
  type Sealable,
  type Signer,
  sealed,
} from '#archive/certificateSeal.ts';
import type { Certificate, Seal } from '#domain/certificate.ts';
import { type Change, changeOf } from '#domain/change.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { clockProblemsNow } from './clockRecords.ts';
import { type Command, rehearseCommand, runCommand } from './command.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';
import { signerHere } from './signing.ts';

/** A certificate that a command issues, and what stands before it. */
type Issued = Sealable & { readonly certificate: Certificate };

/** How often another window may be faster. */
const mostTries = 50;

/** Milliseconds to wait before another try, at most; drawn, so that two windows don't overtake each other for ever. */
const longestPause = 20;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause));

const issuedIn = (changes: readonly Change[]): readonly Certificate[] =>
  changes
    .flatMap(({ table, before, after }) =>
      table === 'certificates' && before === null && after !== null ? [after] : [],
    )
    .toSorted((a, b) => a.number.length - b.number.length || (a.number < b.number ? -1 : 1));

/** The certificates the changes issue, in order of number, each with the one before it as far as that is stored. */
const withPredecessors = async (db: FettleDatabase, changes: readonly Change[]): Promise<readonly Issued[]> => {
  const issued: Issued[] = [];
  for (const certificate of issuedIn(changes)) {
    const number = numberBefore(certificate);
    const before = number === null ? undefined : await db.certificates.where('number').equals(number).first();
    issued.push({ certificate, content: certificate.content, previous: chainLink(before ?? null) });
  }
  return issued;
};

interface Sealed extends Sealable {
  readonly seal: Seal;
}

/** Seals them one after the other: those of one series name each other. By number. */
const sealAll = async (issued: readonly Issued[], signer: Signer): Promise<ReadonlyMap<string, Sealed>> => {
  const done = new Map<string, Sealed>();
  for (const { certificate, content, previous: stored } of issued) {
    const before = done.get(numberBefore(certificate) ?? '');
    const previous = before === undefined ? stored : chainLink({ number: before.content.number, seal: before.seal });
    const seal = await sealed({ content, previous }, signer);
    done.set(certificate.number, { content, previous: stored, seal });
  }
  return done;
};

const graft = async (
  db: FettleDatabase,
  changes: readonly Change[],
  seals: ReadonlyMap<string, Sealed>,
): Promise<Result<readonly Change[]>> => {
  const issued = await withPredecessors(db, changes);
  const sealedRows = new Map<string, Certificate>();
  for (const now of issued) {
    const then = seals.get(now.certificate.number);
    if (then === undefined || !isSameSealable(now, then)) return failed([error('sealOvertaken')]);
    sealedRows.set(now.certificate.id, { ...now.certificate, seal: then.seal });
  }
  return ok(
    changes.map((change) => {
      const row = change.table === 'certificates' ? sealedRows.get(change.after?.id ?? '') : undefined;
      return row === undefined ? change : changeOf('certificates', null, row);
    }),
  );
};

/** The stores needed to find what stands before a certificate. */
const withCertificates = <S, T>(command: Command<S, T>): Command<S, T> => ({
  ...command,
  tables: [...command.tables, 'certificates', 'installation'],
});

const tryOnce = async <S, T>(command: Command<S, T>, db: FettleDatabase): Promise<Result<T>> => {
  const inDoubt = await clockProblemsNow(db);
  if (inDoubt.length > 0) return failed(inDoubt);
  const rehearsed = await rehearseCommand(command, withPredecessors, db);
  if (!rehearsed.ok) return rehearsed;
  // Only now: what is refused writes nothing, not even the first key.
  const signer = await signerHere(db);
  if (!signer.ok) return signer;
  const seals = await sealAll(rehearsed.value, signer.value);
  return runCommand({ ...command, complete: (from, changes) => graft(from, changes, seals) }, db);
};

const isOvertaken = <T>(result: Result<T>): boolean =>
  !result.ok && result.problems.some(({ code }) => code === 'sealOvertaken');

const lastTurns = new WeakMap<FettleDatabase, Promise<unknown>>();

/** Whoever asks in this window takes turns; windows only find each other out and try again. */
const inTurnHere = <T>(db: FettleDatabase, run: () => Promise<T>): Promise<T> => {
  const turn = (lastTurns.get(db) ?? Promise.resolve()).then(run, run);
  lastTurns.set(db, turn);
  return turn;
};

/** All windows take turns where the browser lets them. */
const inTurn = <T>(db: FettleDatabase, run: () => Promise<T>): Promise<T> => {
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? inTurnHere(db, run) : locks.request(`fettle-seal ${db.name}`, run);
};

/**
 * Runs a command that issues certificates as `runCommand` does; they come out sealed. The command sees to their numbers,
 * and is decided twice: what it puts into their content must be the same both times. Problems: those of `runCommand`,
 * `sealOvertaken` (other windows were faster again and again).
 */
export const runSealed = <S, T>(command: Command<S, T>, db: FettleDatabase = database()): Promise<Result<T>> =>
  inTurn(db, async () => {
    const withStores = withCertificates(command);
    let result = await tryOnce(withStores, db);
    for (let tries = 1; tries < mostTries && isOvertaken(result); tries++) {
      await pause();
      result = await tryOnce(withStores, db);
    }
    return result;
  });
