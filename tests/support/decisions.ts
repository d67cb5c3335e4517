/** Reads what a decider decided. */
import type { Change, Decision, TableName, Tables } from '#domain/change.ts';
import type { Problem, Result } from '#kernel/result.ts';

/** The decision; throws with its problems when there is none. */
export const decided = <T>(result: Result<Decision<T>>): Decision<T> => {
  if (!result.ok) throw new Error(`No decision: ${JSON.stringify(result.problems)}`);
  return result.value;
};

/** The problems; none when it was decided. */
export const problemsOf = <T>(result: Result<T>): readonly Problem[] => (result.ok ? [] : result.problems);

/** The codes of the problems. */
export const codesOf = <T>(result: Result<T>): readonly string[] => problemsOf(result).map(({ code }) => code);

/** The rows of a table after the decision. */
export const rowsAfter = <T extends TableName>(changes: readonly Change[], table: T): readonly Tables[T][] =>
  changes.flatMap((change) => (change.table === table && change.after !== null ? [change.after as Tables[T]] : []));
