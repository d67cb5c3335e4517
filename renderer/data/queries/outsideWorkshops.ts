/** The register of outside workshops, out of the fleet in memory. */
import { useMemo } from 'react';
import { useFleet } from '#data/fleet.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';

/** Outside workshops that are not archived, by name; undefined while they are read. */
export const useOutsideWorkshops = (): readonly OutsideWorkshop[] | undefined => {
  const workshops = useFleet()?.outsideWorkshops;
  return useMemo(
    () =>
      workshops === undefined
        ? undefined
        : [...workshops.values()]
            .filter(({ archivedOn }) => archivedOn === null)
            .toSorted((a, b) => a.name.localeCompare(b.name)),
    [workshops],
  );
};
