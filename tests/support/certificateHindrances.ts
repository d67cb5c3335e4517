/** What hinders a certificate of `issueState`, one by one, each without touching what another one touches. */
import type { IssueState } from '#domain/certificateIssue.ts';
import { certified, issueState } from './certificateRows.ts';
import { aHeld } from './heldRows.ts';
import { aReading, on } from './rows.ts';
import { theSettings } from './serviceRows.ts';
import { aDefect } from './workRows.ts';

const { order, equipment, inspector, worker, odometer } = certified;

/** The odometer with these readings in its log. */
export const logOf = (...readings: readonly ReturnType<typeof aReading>[]): IssueState['logged'] => [
  { meter: odometer, log: readings },
];

/** The reading noted at the order, in doubt. */
export const ownReading = aReading(odometer, '2026-03-08', {
  value: 3_200,
  state: 'suspect',
  reason: 'backwards',
  orderId: order.id,
});

/** The inspector with some columns changed. */
export const asInspector = (columns: Partial<typeof inspector>): Pick<IssueState, 'people'> => ({
  people: [worker, { ...inspector, ...columns }],
});

/** An unsafe defect of the machine that nobody has repaired. */
export const unsafe = aDefect({ equipmentId: equipment.id, severity: 'unsafe', state: 'reported' });

/** A defect of which no repair is known. */
export const unrepaired = (defect: typeof unsafe): IssueState['defects'][number] => ({
  defect,
  order: null,
  signedOn: null,
});

/** What hinders a certificate. */
export const hindrances: readonly { what: string; from: Partial<IssueState>; code: string }[] = [
  { what: 'a reading in doubt', from: { logged: logOf(ownReading) }, code: 'orderReadingSuspect' },
  { what: 'an open unsafe defect', from: { defects: [unrepaired(unsafe)] }, code: 'unsafeDefectOpen' },
  {
    what: 'an expired required paper',
    from: { held: [aHeld({ expiresOn: on('2026-03-09') })] },
    code: 'heldExpired',
  },
  {
    what: 'an inspector without qualification',
    from: asInspector({ inspectorNo: '', inspectorUntil: null }),
    code: 'inspectorUnqualified',
  },
  {
    what: 'a workshop without a name',
    from: { settings: theSettings({ workshop: { name: ' ', address: '', phone: '', licence: '', logo: null } }) },
    code: 'workshopNameMissing',
  },
];

/** All of some hindrances in one state. */
export const hinderedBy = (some: typeof hindrances): IssueState =>
  Object.assign({}, issueState, ...some.map(({ from }) => from));
