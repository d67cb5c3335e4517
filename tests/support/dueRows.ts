/** Due lines for tests of what the screens make of them. */
import type { Due } from '#domain/due.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { DueStatus } from '#domain/triggerDue.ts';
import { anEquipment, on } from './rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision } from './serviceRows.ts';

/** A level with a status, due on a day. */
export const aDue = (levelId: string, status: DueStatus, dueOn: string | null = '2026-03-10'): Due => {
  const date = dueOn === null ? null : on(dueOn);
  return {
    levelId,
    status,
    on: date,
    openOn: date,
    closeOn: date,
    dueOn: date,
    dueAt: {},
    limitedBy: null,
    estimated: false,
    missed: 0,
    extra: 0,
    onEarliest: date,
    onLatest: date,
    triggers: [],
  };
};

/** A line of one level of a truck, the only level of its programme unless said. */
export const aFleetLine = (
  levelId: string,
  status: DueStatus,
  { dueOn = '2026-03-10', ...columns }: Partial<DueLine> & { readonly dueOn?: string | null } = {},
): DueLine => {
  const equipment = columns.equipment ?? anEquipment();
  const programme = columns.programme ?? aProgramme();
  const level = columns.level ?? aLevel(levelId);
  return {
    equipment,
    programme,
    assignment: anAssignment(equipment.id, programme),
    revision: aRevision(programme, { levels: [level] }),
    level,
    due: aDue(levelId, status, dueOn),
    lateness: null,
    readings: [],
    openOrder: null,
    ...columns,
  };
};
