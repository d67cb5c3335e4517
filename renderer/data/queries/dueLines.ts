/** The due list, as the screens show it. */
import { useToday } from '#data/clock.ts';
import { type DueList, dueListOf } from '#data/dueList.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** The list last reckoned: every screen of the window shares it. */
let latest: DueList | null = null;

const listFor = (fleet: Fleet, on: CalendarDate): DueList => {
  const setting = { today: on, noticeDays: fleet.settings.noticeDays };
  if (latest === null || latest.fleet !== fleet || latest.setting.today !== on) {
    latest = dueListOf(fleet, setting, latest);
  }
  return latest;
};

const none: readonly DueLine[] = [];

/** All due lines, most urgent first (`compareDueLines`); undefined while the records are read. */
export const useDueLines = (): readonly DueLine[] | undefined => {
  const fleet = useFleet();
  const on = useToday();
  return fleet === undefined ? undefined : listFor(fleet, on).lines;
};

/** The due lines of one machine, by programme and rank; undefined while the records are read. */
export const useDueLinesOf = (id: EquipmentId): readonly DueLine[] | undefined => {
  const fleet = useFleet();
  const on = useToday();
  return fleet === undefined ? undefined : (listFor(fleet, on).machines.get(id)?.lines ?? none);
};
