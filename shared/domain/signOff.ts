/** Acts that bind the workshop: whoever has a PIN enters it again within the act. */
import type { Change } from './change.ts';
import type { Person } from './person.ts';

const signedOff: ReadonlySet<string> = new Set([
  'releaseOrder',
  'issueCertificate',
  'issueInspection',
  'issueStandDownPaper',
  'voidCertificate',
  'clearOldRecords',
  'restoreBackup',
  'undoRestore',
]);

/** A right PIN signs what is done within this time, in milliseconds. */
export const signOffLasts = 120_000;

const rightsOf = (person: Person | null): string =>
  JSON.stringify([person?.roles ?? [], person?.pin ?? null, person === null || person.archivedOn !== null]);

/** Whether rows of people change in what they may: roles, PIN, leaving or coming. */
const changesRights = (changes: readonly Change[]): boolean =>
  changes.some(({ table, before, after }) => table === 'people' && rightsOf(before) !== rightsOf(after));

/** Whether an act is to be signed off: by its name, or because it changes who may what. */
export const needsSignOff = (action: string, changes: readonly Change[] = []): boolean =>
  action !== 'renewPin' && (signedOff.has(action) || changesRights(changes));
