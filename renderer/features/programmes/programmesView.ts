import type { Fleet } from '#data/fleetState.ts';
import { byCode, type Equipment } from '#domain/equipment.ts';
import type { Programme, ProgrammeDraft, ProgrammeRevision } from '#domain/programme.ts';
import { revisionInForce } from '#domain/programmeRevisions.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** A programme as the list shows it. */
export interface ProgrammeRow {
  readonly programme: Programme;
  /** In force today; null only where no revision is stored. */
  readonly revision: ProgrammeRevision | null;
  /** Approved, and in force from a day to come: the last such. */
  readonly coming: ProgrammeRevision | null;
  /** What somebody is writing on it. */
  readonly draft: ProgrammeDraft | null;
  /** Machines in service under it. */
  readonly machines: number;
}

/** The machines in service under a programme, by code. */
export const machinesUnder = (fleet: Fleet, programmeId: Programme['id']): readonly Equipment[] =>
  [...fleet.equipment.values()]
    .filter(
      (machine) =>
        machine.archivedOn === null &&
        fleet.assignmentsOf(machine.id).some((a) => a.endedOn === null && a.programmeId === programmeId),
    )
    .sort(byCode);

/** All programmes in use, in the order in which they were made. */
export const programmeRows = (
  fleet: Fleet,
  drafts: ReadonlyMap<Programme['id'], ProgrammeDraft> | undefined,
  today: CalendarDate,
): readonly ProgrammeRow[] => {
  const under = new Map<Programme['id'], number>();
  for (const machine of fleet.equipment.values()) {
    if (machine.archivedOn !== null) continue;
    for (const { programmeId, endedOn } of fleet.assignmentsOf(machine.id)) {
      if (endedOn === null) under.set(programmeId, (under.get(programmeId) ?? 0) + 1);
    }
  }
  return [...fleet.programmes.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((programme) => {
      const revisions = fleet.revisionsOf(programme.id);
      const revision = revisionInForce(revisions, today);
      const last = revisions.at(-1) ?? null;
      return {
        programme,
        revision,
        coming: last !== null && last !== revision && last.effectiveOn > today ? last : null,
        draft: drafts?.get(programme.id) ?? null,
        machines: under.get(programme.id) ?? 0,
      };
    });
};
