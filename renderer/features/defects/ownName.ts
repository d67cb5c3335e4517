import type { Fleet } from '#data/fleetState.ts';

/** Who works at this computer, by name; empty when nobody is chosen. */
export const ownName = ({ people, settings }: Fleet): string =>
  settings.currentPersonId === null ? '' : (people.get(settings.currentPersonId)?.name ?? '');
