import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import { forecastServices, type Visit } from '#domain/forecast.ts';
import { servicePositionOf } from '#domain/machinePosition.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { revisionsInOrder } from '#domain/programmeRevisions.ts';
import { addMonths, type CalendarDate } from '#kernel/calendarDate.ts';

/** The visits of the next twelve months of a machine: as in force, and as with the levels of a draft. */
export const programmePreview = (
  fleet: Fleet,
  {
    equipment,
    programme,
    draft,
  }: {
    readonly equipment: Equipment;
    readonly programme: Programme;
    readonly draft: readonly ProgrammeLevel[] | null;
  },
  today: CalendarDate,
): { readonly now: readonly Visit[]; readonly drafted: readonly Visit[] | null } => {
  const assignment = fleet
    .assignmentsOf(equipment.id)
    .find(({ programmeId, endedOn }) => programmeId === programme.id && endedOn === null);
  const revisions = revisionsInOrder(fleet.revisionsOf(programme.id));
  if (assignment === undefined) return { now: [], drafted: null };
  const position = servicePositionOf(
    {
      equipment,
      assignment,
      revisions,
      completions: fleet.completionsOf(equipment.id),
      meters: fleet.metersOf(equipment.id),
    },
    { today, noticeDays: fleet.settings.noticeDays },
  );
  if (position === null) return { now: [], drafted: null };
  const until = addMonths(today, 12);
  // What was done stays counted with the revisions of its time; only what comes next is reckoned with the draft.
  const past = revisions.map(({ effectiveOn, levels }) => ({ effectiveFrom: effectiveOn, levels }));
  return {
    now: forecastServices(position, until),
    drafted:
      draft === null ? null : forecastServices({ ...position, programme: { levels: draft, revisions: past } }, until),
  };
};
