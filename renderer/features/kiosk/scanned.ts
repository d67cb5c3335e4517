import type { Fleet } from '#data/fleetState.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { personByBadge } from '#domain/personAccess.ts';

/** What a scanned code names. */
export type Scanned =
  | { readonly kind: 'machine'; readonly machine: Equipment }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'unknown' };

/** What stands on the label of a machine before its id. */
const labelPrefix = 'fettle:machine:';

const machineScanned = (fleet: Fleet, text: string): Equipment | undefined => {
  const inService = (machine: Equipment | undefined) => (machine?.archivedOn === null ? machine : undefined);
  if (text.toLowerCase().startsWith(labelPrefix)) {
    return inService(fleet.equipment.get(text.slice(labelPrefix.length).toLowerCase() as EquipmentId));
  }
  const code = text.toLowerCase();
  return [...fleet.equipment.values()].find((machine) => inService(machine) && machine.code.toLowerCase() === code);
};

/** What a scanned code names: a machine by its label or its code, or a person by their badge. Letter case does not matter. */
export const scanned = (fleet: Fleet, read: string): Scanned => {
  const text = read.trim();
  const machine = machineScanned(fleet, text);
  if (machine !== undefined) return { kind: 'machine', machine };
  const person = personByBadge(fleet.people.values(), text);
  return person === null ? { kind: 'unknown' } : { kind: 'person', person };
};
