import type { DueLine } from '#domain/dueLine.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import { absorbedLevels, performedLevels } from '#domain/orderContent.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { equipmentMatches } from './equipmentSearch.ts';

/** The levels proposed for a visit today: those that may be done, else the one that comes first. */
export const proposedLevels = (lines: readonly DueLine[]): readonly string[] => {
  const doable = lines.filter(({ due: { status } }) => status === 'overdue' || status === 'due' || status === 'open');
  const next = lines.toSorted((a, b) => ((a.due.on ?? '9999') < (b.due.on ?? '9999') ? -1 : 1))[0];
  const proposed = doable.length > 0 ? doable : next === undefined ? [] : [next];
  return proposed.map(({ level }) => level.id);
};

/** The levels a visit for those chosen covers besides. */
export const coveredLevels = (levels: readonly ProgrammeLevel[], chosen: readonly string[]): readonly string[] =>
  absorbedLevels(levels, performedLevels(levels, chosen)).map(({ id }) => id);

/** At most so many machines are offered at once: more are found by typing. */
const mostOffered = 50;

/** Machines in service that answer to the query, by code. */
export const offeredMachines = (machines: ReadonlyMap<EquipmentId, Equipment>, query: string): readonly Equipment[] =>
  [...machines.values()]
    .filter((machine) => machine.archivedOn === null && equipmentMatches(machine, query.trim()))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, mostOffered);
