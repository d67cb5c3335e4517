/** Work given to an approved outside workshop under an agreement, tracked like the workshop's own. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem } from '#kernel/result.ts';
import type { OutsideWorkshop } from './outsideWorkshop.ts';
import type { OutsideWork, WorkOrder } from './workOrder.ts';

interface OutsideSetting {
  readonly order: Pick<WorkOrder, 'openedOn' | 'outside'>;
  readonly workshops: readonly OutsideWorkshop[];
  readonly today: CalendarDate;
}

const hasAgreement = (
  { agreementFrom, agreementUntil }: Pick<OutsideWorkshop, 'agreementFrom' | 'agreementUntil'>,
  on: CalendarDate,
): boolean => (agreementFrom === null || agreementFrom <= on) && (agreementUntil === null || on <= agreementUntil);

/** Chosen, or sent on another day: the approval and the agreement are to be judged. */
const isNewlyGiven = (work: OutsideWork, before: OutsideWork | null): boolean =>
  work.workshopId !== before?.workshopId || work.sentOn !== before.sentOn;

const workshopProblems = (work: OutsideWork, { order, workshops, today }: OutsideSetting): readonly Problem[] => {
  if (!isNewlyGiven(work, order.outside)) return [];
  const workshop = workshops.find(({ id }) => id === work.workshopId);
  if (workshop === undefined) return [error('outsideWorkshopGone', 'outside.workshopId')];
  const { name, approvedOn, archivedOn } = workshop;
  const on = work.sentOn ?? today;
  if (archivedOn !== null && archivedOn <= on)
    return [error('outsideWorkshopArchived', 'outside.workshopId', { name })];
  if (approvedOn === null || approvedOn > on) return [error('outsideNotApproved', 'outside.workshopId', { name })];
  return hasAgreement(workshop, on) ? [] : [confirm('agreementExpired', 'outside.workshopId', { name, on })];
};

const dateProblems = (
  { sentOn, returnedOn }: OutsideWork,
  { order: { openedOn }, today }: OutsideSetting,
): readonly Problem[] => [
  ...(sentOn !== null && sentOn > today ? [error('dateInFuture', 'outside.sentOn')] : []),
  ...(sentOn !== null && sentOn < openedOn ? [error('sentBeforeOpened', 'outside.sentOn', { openedOn })] : []),
  ...(returnedOn !== null && returnedOn > today ? [error('dateInFuture', 'outside.returnedOn')] : []),
  ...(returnedOn !== null && sentOn === null ? [error('sentMissing', 'outside.sentOn')] : []),
  ...(returnedOn !== null && sentOn !== null && returnedOn < sentOn
    ? [error('returnedBeforeSent', 'outside.returnedOn', { sentOn })]
    : []),
];

/**
 * The problems of outside work written on an order: `outsideWorkshopGone`, `outsideWorkshopArchived`,
 * `outsideNotApproved`, `dateInFuture`, `sentBeforeOpened`, `sentMissing`, `returnedBeforeSent`; to be confirmed:
 * `agreementExpired` (on the day sent, today while it is not). A workshop is judged when it is chosen or the day changes.
 */
export const outsideProblems = (work: OutsideWork | null, setting: OutsideSetting): readonly Problem[] =>
  work === null ? [] : [...workshopProblems(work, setting), ...dateProblems(work, setting)];

/** The work as kept: the number of the workshop's agreement, unless another was written. */
export const keptOutside = (
  work: OutsideWork | null,
  workshops: readonly Pick<OutsideWorkshop, 'id' | 'agreementNo'>[],
): OutsideWork | null => {
  if (work === null || work.agreementNo !== '') return work;
  return { ...work, agreementNo: workshops.find(({ id }) => id === work.workshopId)?.agreementNo ?? '' };
};

/**
 * What outside work needs before its order is done: `outsideNotReturned`, `completedBeforeReturned`, and the number of
 * the outside workshop's paper (`outsidePaperMissing`: an error where the order asks for a certificate, for that rests
 * on it; else to be confirmed).
 */
export const returnProblems = (
  { outside }: Pick<WorkOrder, 'outside'>,
  { completedOn, isCertified }: { readonly completedOn: CalendarDate; readonly isCertified: boolean },
): readonly Problem[] => {
  if (outside === null) return [];
  const { returnedOn, paperNo } = outside;
  if (returnedOn === null) return [error('outsideNotReturned', 'outside.returnedOn')];
  return [
    ...(completedOn < returnedOn ? [error('completedBeforeReturned', 'completedOn', { returnedOn })] : []),
    ...(paperNo === '' ? [paperMissing(isCertified)] : []),
  ];
};

const paperMissing = (isCertified: boolean): Problem =>
  isCertified ? error('outsidePaperMissing', 'outside.paperNo') : confirm('outsidePaperMissing', 'outside.paperNo');
