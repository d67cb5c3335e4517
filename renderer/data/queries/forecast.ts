/** The services to come of a machine, as its page shows them. */
import { useMemo } from 'react';
import { useToday } from '#data/clock.ts';
import { machineFileOf } from '#data/dueList.ts';
import { useFleet } from '#data/fleet.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { type NextService, nextServices } from '#domain/nextService.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** The visits of a machine until a day, inclusive, earliest first; undefined while the records are read. */
export const useNextServices = (id: EquipmentId, until: CalendarDate): readonly NextService[] | undefined => {
  const fleet = useFleet();
  const today = useToday();
  return useMemo(() => {
    if (fleet === undefined) return undefined;
    const equipment = fleet.equipment.get(id);
    if (equipment === undefined) return [];
    const { noticeDays } = fleet.settings;
    const machine = { ...machineFileOf(fleet, equipment), plannedVisits: fleet.plannedVisitsOf(id) };
    return nextServices(machine, fleet, { today, noticeDays, until });
  }, [fleet, id, today, until]);
};
