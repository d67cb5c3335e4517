/** The people and the settings, out of the fleet in memory. */
import { useMemo } from 'react';
import { useFleet } from '#data/fleet.ts';
import type { Person } from '#domain/person.ts';
import type { Settings } from '#domain/settings.ts';

/** People who are not archived, by name; undefined while they are read. */
export const usePeople = (): readonly Person[] | undefined => {
  const people = useFleet()?.people;
  return useMemo(
    () =>
      people === undefined
        ? undefined
        : [...people.values()]
            .filter(({ archivedOn }) => archivedOn === null)
            .toSorted((a, b) => a.name.localeCompare(b.name)),
    [people],
  );
};

/** The settings in force: those saved, else the defaults (`rev` 0); undefined while they are read. */
export const useSettings = (): Settings | undefined => useFleet()?.settings;

/** The person who works at this computer now; null when nobody was chosen, undefined while it is read. */
export const useCurrentPerson = (): Person | null | undefined => {
  const fleet = useFleet();
  if (fleet === undefined) return undefined;
  const id = fleet.settings.currentPersonId;
  return id === null ? null : (fleet.people.get(id) ?? null);
};
