/**
 * Taking what changed in one version of some levels over into another: a template that came with a newer program, into
 * the programme once copied from it. What the workshop changed itself is never touched.
 */
import type { ProgrammeLevel, ProgrammeRevision, Task } from './programme.ts';
import { isSameContent } from './programmeRevising.ts';
import { revisionsInOrder } from './programmeRevisions.ts';

type Levels = readonly ProgrammeLevel[];

/** Three versions of the same rows: as they were copied, as they are here, as they are at the source now. */
interface Versions<T> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

interface Identified {
  readonly id: string;
}

const byId = <T extends Identified>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((r) => [r.id, r]));

/** The rows by id: changed at the source only, taken over; changed here, kept; new at the source, put last. */
const mergedRows = <T extends Identified>(
  { base, ours, theirs }: Versions<T>,
  merged: (base: T, ours: T, theirs: T) => T,
): T[] => {
  const [was, now] = [byId(base), byId(theirs)];
  const here = byId(ours);
  const kept = ours.flatMap((row) => {
    const [old, source] = [was.get(row.id), now.get(row.id)];
    if (old === undefined) return [row];
    if (source !== undefined) return [merged(old, row, source)];
    return isSameContent(old, row) ? [] : [row];
  });
  return [...kept, ...theirs.filter(({ id }) => !was.has(id) && !here.has(id))];
};

/** A value as it is here, unless it is as it was copied: then as it is at the source. */
const mergedValue = (base: unknown, ours: unknown, theirs: unknown): unknown =>
  isSameContent([base], [ours]) ? theirs : ours;

const mergedColumns = <T extends object>(base: T, ours: T, theirs: T): T => {
  const [was, now]: readonly [Partial<Record<string, unknown>>, Partial<Record<string, unknown>>] = [base, theirs];
  const keys = Object.keys({ ...theirs, ...ours });
  const columns = keys.map((key) => [key, mergedValue(was[key], Reflect.get(ours, key), now[key])] as const);
  return { ...ours, ...Object.fromEntries(columns.filter(([, value]) => value !== undefined)) };
};

const mergedLevel = (base: ProgrammeLevel, ours: ProgrammeLevel, theirs: ProgrammeLevel): ProgrammeLevel => ({
  ...mergedColumns(base, ours, theirs),
  tasks: mergedRows<Task>({ base: base.tasks, ours: ours.tasks, theirs: theirs.tasks }, mergedColumns),
});

/**
 * The levels as they are here, with everything that changed between `base` and `theirs` and was left alone here. Merging
 * twice changes nothing more; a level or task taken out here stays out.
 */
export const mergedLevels = (versions: Versions<ProgrammeLevel>): Levels => mergedRows(versions, mergedLevel);

/**
 * What a programme copied from a template would be with the changes the template has had since; null when there are
 * none, or all were taken over. Its first revision is what was copied: nothing else needs to be remembered.
 */
export const templateOffer = (revisions: readonly ProgrammeRevision[], template: Levels): Levels | null => {
  const inOrder = revisionsInOrder(revisions);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return null;
  const offer = mergedLevels({ base: first.levels, ours: last.levels, theirs: template });
  return isSameContent(offer, last.levels) ? null : offer;
};
