/**
 * What stands between a finished order and its certificate. Every refusal says what is missing; its `field` and params
 * say where it is mended: `tasks.3.value` of the order, `defectId`, `personId`, `meterId`.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import type { Attachment } from './attachment.ts';
import type { Certificate } from './certificate.ts';
import type { CertificateKind } from './certificateContents.ts';
import { independenceProblems, qualificationProblems, signerProblems } from './certificateInspector.ts';
import type { Defect } from './defect.ts';
import type { Equipment } from './equipment.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import { heldProblems } from './heldCertificateState.ts';
import type { Instrument } from './instrument.ts';
import { calibrationProblems } from './instrumentCalibration.ts';
import { lifetimeValue } from './meter.ts';
import { taskProblems } from './orderGate.ts';
import type { LoggedMeter } from './orderReadings.ts';
import type { Person } from './person.ts';
import type { Qualification } from './qualification.ts';
import type { Settings } from './settings.ts';
import { unsafeUnrepaired } from './standDownReturning.ts';
import type { WorkOrder } from './workOrder.ts';

/** What the gate of an order's certificate is asked with. */
export interface GateQuestion {
  readonly kind: CertificateKind;
  readonly order: WorkOrder;
  readonly equipment: Equipment;
  readonly inspector: Person | null;
  /** Qualifications of the inspector. */
  readonly qualifications: readonly Qualification[];
  readonly settings: Settings;
  /** Certificates of the order, but for the one that is to be replaced. */
  readonly certificates: readonly Certificate[];
  /** Meters of the machine with their logs. */
  readonly logged: readonly LoggedMeter[];
  /** Defects of the machine. */
  readonly defects: readonly Defect[];
  /** Held certificates of the machine. */
  readonly held: readonly HeldCertificate[];
  /** The instruments the order names, and what is held for them. */
  readonly instruments: readonly Instrument[];
  readonly calibrations: readonly HeldCertificate[];
  /** Attachments of the order. */
  readonly attachments: readonly Pick<Attachment, 'place'>[];
  readonly today: CalendarDate;
}

/** Where on an order the outside workshop's paper is attached. */
export const outsidePaperPlace = 'outside';

/** The problem of a kind that stands already: `certificateStands` (params `number`, `certificateId`). */
export const standingProblems = (certificates: readonly Certificate[], kind: CertificateKind): readonly Problem[] => {
  const standing = certificates.find(({ content, voided }) => content.kind === kind && voided === null);
  return standing === undefined
    ? []
    : [error('certificateStands', undefined, { number: standing.number, certificateId: standing.id })];
};

/** The problem of an order that is not finished: `orderNotDone`. One released without a certificate can still get one. */
const finishProblems = ({ state, number }: WorkOrder): readonly Problem[] =>
  state === 'done' || state === 'released' ? [] : [error('orderNotDone', undefined, { number })];

/** `unsafeDefectOpen` for each unsafe defect of the machine whose repair nobody has signed for. */
export const unsafeProblems = (defects: readonly Defect[]): readonly Problem[] =>
  unsafeUnrepaired(defects).map(({ id, number }) => error('unsafeDefectOpen', undefined, { number, defectId: id }));

/** `orderReadingSuspect` for each reading noted at the order that the review does not believe. A repeat is none. */
const suspectProblems = (order: WorkOrder, logged: readonly LoggedMeter[]): readonly Problem[] =>
  logged.flatMap(({ meter, log }) =>
    log
      .filter(({ orderId, state, reason }) => orderId === order.id && state === 'suspect' && reason !== 'duplicate')
      .map(({ value, takenOn }) =>
        error('orderReadingSuspect', `meters.${meter.unit}`, { value, takenOn, meterId: meter.id }),
      ),
  );

/**
 * `readingBelowLast` for each meter whose lifetime value at the order is below that of a reading believed of a day
 * before. Of the day itself nothing is said: which came first is not known. Tenths that only rounding makes are none.
 */
const lowProblems = (order: WorkOrder, logged: readonly LoggedMeter[]): readonly Problem[] =>
  logged.flatMap(({ meter, log }) => {
    const { id, unit, events } = meter;
    const { completedOn } = order;
    const noted = order.meters[unit];
    if (noted === undefined || completedOn === null) return [];
    const above = log.find(
      ({ state, takenOn, value }) =>
        state === 'accepted' && takenOn < completedOn && lifetimeValue(value, takenOn, events) > noted + 1e-6,
    );
    if (above === undefined) return [];
    const { takenOn, value } = above;
    return [error('readingBelowLast', `meters.${unit}`, { unit, value, takenOn, meterId: id })];
  });

/** What a completion certificate of outside work rests on: the number of the workshop's own paper (`outsidePaperMissing`) and the paper (`outsidePaperNotAttached`). */
const outsideProblems = ({ order, attachments }: GateQuestion): readonly Problem[] => {
  if (order.outside === null) return [];
  const isAttached = attachments.some(({ place }) => place === outsidePaperPlace);
  return [
    ...(order.outside.paperNo.trim() === '' ? [error('outsidePaperMissing', 'outside.paperNo')] : []),
    ...(isAttached ? [] : [error('outsidePaperNotAttached', 'outside.paper')]),
  ];
};

const measuringProblems = ({ order, instruments, calibrations, today }: GateQuestion): readonly Problem[] =>
  calibrationProblems({
    order,
    calibrationsOf: (id) => calibrations.filter(({ instrumentId }) => instrumentId === id),
    instruments: new Map(instruments.map((instrument) => [instrument.id, instrument])),
    on: order.completedOn ?? today,
  });

/** The problem of a workshop that has no name to stand on the paper. */
export const workshopProblems = (settings: Pick<Settings, 'workshop'>): readonly Problem[] =>
  settings.workshop.name.trim() === '' ? [error('workshopNameMissing', 'workshop.name')] : [];

/**
 * All that stands in the way of an order's certificate, together; a certificate of its kind that stands, or an order that
 * is not finished, alone. Codes: `certificateStands`, `orderNotDone`, those of `taskProblems`, `orderReadingSuspect`,
 * `readingBelowLast`, `unsafeDefectOpen`, `heldExpired`, `calibrationExpired`, `calibrationMissing`,
 * `outsidePaperMissing`, `outsidePaperNotAttached`, those of the inspector, `workshopNameMissing`.
 */
export const orderGateProblems = (question: GateQuestion): readonly Problem[] => {
  const { kind, order, equipment, inspector, settings, logged, today } = question;
  const first = [...standingProblems(question.certificates, kind), ...finishProblems(order)].slice(0, 1);
  if (first.length > 0) return first;
  return [
    ...taskProblems(order.tasks),
    ...suspectProblems(order, logged),
    ...lowProblems(order, logged),
    ...unsafeProblems(question.defects),
    // What is released already is not released anew by one more paper.
    ...(order.state === 'done' ? heldProblems({ held: question.held, equipment, today }) : []),
    ...measuringProblems(question),
    ...(kind === 'completion' ? outsideProblems(question) : []),
    ...signerProblems(inspector),
    ...qualificationProblems(question),
    ...independenceProblems(inspector, order, settings),
    ...workshopProblems(settings),
  ];
};
