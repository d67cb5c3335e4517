/** Who may what, as the table of the settings shows it. */
import { authorize } from '#domain/authorize.ts';
import type { Person } from '#domain/person.ts';
import { needsSignOff } from '#domain/signOff.ts';

/** Roles in the order of what they may. */
export const columnRoles = ['operator', 'technician', 'inspector', 'manager'] as const;

/** Kinds of acts, each with a command that stands for it. */
const acts = [
  ['check', 'answerItem'],
  ['reading', 'recordReading'],
  ['order', 'completeOrder'],
  ['part', 'moveParts'],
  ['plan', 'moveVisits'],
  ['release', 'releaseOrder'],
  ['certificate', 'issueCertificate'],
  ['voiding', 'voidCertificate'],
  ['machine', 'saveEquipment'],
  ['programme', 'approveRevision'],
  ['people', 'savePerson'],
  ['access', 'saveAccess'],
  ['importing', 'importFile'],
  ['clearing', 'clearOldRecords'],
  ['restoring', 'restoreBackup'],
  ['settings', 'saveSettings'],
] as const;

interface MayRow {
  readonly act: (typeof acts)[number][0];
  readonly may: readonly (typeof columnRoles)[number][];
  readonly asksPin: boolean;
}

/** The table: as the gate decides, not as it is remembered. PINs and roles are asked by what changes, not by name. */
export const mayTable: readonly MayRow[] = acts.map(([act, action]) => ({
  act,
  may: columnRoles.filter((role) => authorize(action, { roles: [role] }) === null),
  asksPin: action === 'saveAccess' || needsSignOff(action),
}));

/** Everybody in service, by name. */
export const peopleInService = (people: Iterable<Person>): readonly Person[] =>
  [...people].filter(({ archivedOn }) => archivedOn === null).toSorted((a, b) => a.name.localeCompare(b.name));
