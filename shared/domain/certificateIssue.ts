/**
 * Issuing a certificate of an order, completion certificate or safety inspection record: the gate, the number without
 * gaps, the frozen content, the order released, and the certificate it replaces marked so.
 */
import { yearOf } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Certificate, unsealed } from './certificate.ts';
import { type CertificateSources, certificateContent, inspectionContent } from './certificateContent.ts';
import type { CertificateContent, CertificateKind, CompletionContent } from './certificateContents.ts';
import { type GateQuestion, orderGateProblems } from './certificateGate.ts';
import { findingsProblems, type InspectionFindings, keptFindings, releasesOrder } from './certificateInspection.ts';
import type { KnownDefect, PaperIssue } from './certificatePaper.ts';
import {
  type Replacing,
  replacedBy,
  replacedChange,
  replacesInWords,
  replacingProblems,
} from './certificateReissue.ts';
import { type Change, type Counter, changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import type { GuaranteePromise } from './guarantee.ts';
import { guaranteeProblems, proposedGuarantee } from './guaranteeWork.ts';
import type { Language } from './language.ts';
import { shownValue } from './meterValues.ts';
import { certificateCounterId, certificateNumber, certificateSeries, takeNumber } from './numbering.ts';
import { entering } from './orderState.ts';
import type { Person } from './person.ts';
import type { Settings } from './settings.ts';
import { samplePrefix } from './settings.ts';
import type { WorkOrder } from './workOrder.ts';

interface IssueAsked {
  readonly orderId: Id<'WorkOrder'>;
  readonly inspectorId: Id<'Person'>;
  readonly language: Language;
  /** The certificate of the order to be voided, if it stands, and replaced in the same act. */
  readonly replaces?: Replacing | null | undefined;
}

/** What is asked of a completion certificate. */
export interface IssueCertificate extends IssueAsked {
  readonly form: CompletionContent['form'];
  /** What is promised; null: nothing. `proposedGuarantee` proposes. */
  readonly guarantee: GuaranteePromise | null;
}

/** What is asked of a safety inspection record. */
export interface IssueInspection extends IssueAsked, InspectionFindings {}

/** What is known of the order. */
export interface IssueState
  extends Omit<GateQuestion, 'kind' | 'order' | 'equipment' | 'inspector' | 'defects' | 'today'>,
    Pick<CertificateSources, 'programme' | 'revision' | 'outsideWorkshop'> {
  readonly order: WorkOrder | null;
  readonly equipment: Equipment | null;
  readonly people: readonly Person[];
  /** Defects of the machine, with what is known of their repair. */
  readonly defects: readonly KnownDefect[];
  /** Suffix of the installation's series. */
  readonly suffix: string;
  /** The counter of the series `issueSeries` names. */
  readonly counter: Counter | null;
}

/** Series a certificate of this kind is issued in today; the sample workshop has its own. */
export const issueSeries = (
  kind: CertificateKind,
  {
    isSample,
    settings,
    suffix,
  }: { readonly isSample: boolean; readonly settings: Pick<Settings, 'certificate'>; readonly suffix: string },
  { today }: Pick<Context, 'today'>,
): string =>
  certificateSeries({
    prefix: isSample ? samplePrefix : settings.certificate.prefix,
    suffix: isSample ? '' : suffix,
    kind,
    year: yearOf(today),
  });

type Ready = CertificateSources & { readonly settings: Settings; readonly defects: readonly KnownDefect[] };

interface Issuing {
  readonly kind: 'completion' | 'inspection';
  readonly input: IssueAsked;
  /** What is asked beyond the gate. */
  readonly problems: (known: { readonly order: WorkOrder; readonly equipment: Equipment }) => readonly Problem[];
  readonly contentOf: (ready: Ready, paper: PaperIssue) => CertificateContent;
}

const gateProblems = (state: IssueState, issuing: Issuing, context: Context): readonly Problem[] => {
  const { order, equipment, programme, revision } = state;
  const { kind, input, problems } = issuing;
  const replacing = input.replaces ?? null;
  if (order === null || equipment === null) return [error('rowGone')];
  if (order.programmeId !== null && (programme === null || revision === null)) return [error('rowGone')];
  const inspector = state.people.find(({ id }) => id === input.inspectorId) ?? null;
  const certificates = state.certificates.filter(({ id }) => id !== replacing?.id);
  const defects = state.defects.map(({ defect }) => defect);
  const gate = orderGateProblems({
    ...state,
    kind,
    order,
    equipment,
    inspector,
    certificates,
    defects,
    today: context.today,
  });
  return [...replacingProblems(replacing, state.certificates, context), ...gate, ...problems({ order, equipment })];
};

const decideIssue = (state: IssueState, issuing: Issuing, context: Context): Result<Decision<Id<'Certificate'>>> =>
  decideUnless(gateProblems(state, issuing, context), context, () => {
    const { order, equipment, people, revision, programme, settings, instruments, outsideWorkshop } = state;
    const inspector = people.find(({ id }) => id === issuing.input.inspectorId);
    if (order === null || equipment === null || inspector === undefined) {
      throw new Error('A certificate without its records passed the check.');
    }
    const workers = order.workerIds.flatMap((id) => people.find((person) => person.id === id) ?? []);
    const meters = shownMeters(order, state);
    const defects = state.defects.filter(
      ({ defect }) => defect.foundOrderId === order.id || defect.orderId === order.id,
    );
    const records = { order, equipment, programme, revision, inspector, workers, meters, defects };
    return issued({ ...records, settings, instruments, outsideWorkshop }, { state, issuing }, context);
  });

const shownMeters = (order: WorkOrder, { logged }: IssueState): CertificateSources['meters'] =>
  logged.flatMap(({ meter }) => {
    const lifetime = order.meters[meter.unit];
    if (lifetime === undefined || order.completedOn === null) return [];
    return [{ unit: meter.unit, value: shownValue(lifetime, order.completedOn, meter.events) }];
  });

const issued = (
  ready: Ready,
  { state, issuing }: { readonly state: IssueState; readonly issuing: Issuing },
  context: Context,
): Decision<Id<'Certificate'>> => {
  const { order, equipment, inspector, settings } = ready;
  const { kind, input, contentOf } = issuing;
  const replacing = input.replaces ?? null;
  const old = replacedBy(replacing, state.certificates, kind);
  const series = issueSeries(kind, { isSample: order.isSample, settings, suffix: state.suffix }, context);
  const taken = takeNumber(state.counter, certificateCounterId(series), context);
  const number = certificateNumber(series, taken.value);
  const replaces = replacesInWords(old, replacing);
  const certificate: Certificate = {
    ...newRow(context),
    id: context.newId<'Certificate'>(),
    series,
    number,
    equipmentId: equipment.id,
    orderId: order.id,
    inspectorId: inspector.id,
    issuedAt: context.now,
    issuedOn: context.today,
    ...unsealed,
    replacesId: old?.id ?? null,
    content: contentOf(ready, { language: input.language, number, issuedOn: context.today, replaces }),
    isSample: order.isSample,
  };
  return {
    value: certificate.id,
    changes: [
      taken.change,
      ...replacedChange(old, { successor: certificate.id, replacing }, context),
      changeOf('certificates', null, certificate),
      ...releasedBy(kind, ready, context),
    ],
  };
};

const releasedBy = (kind: Issuing['kind'], { order, revision }: Ready, context: Context): readonly Change[] => {
  if (order.state !== 'done' || !releasesOrder([kind], order, revision)) return [];
  return [changeOf('orders', order, revised(order, entering(order, 'released', context), context))];
};

/**
 * The completion certificate, and the order released by it. It takes the place of the one that `replaces` names, else of
 * the last one of the order that was voided. Problems: `rowGone`, those of `orderGateProblems`, `replacingProblems` and
 * `guaranteeProblems`.
 */
export const decideIssueCertificate = (
  state: IssueState,
  input: IssueCertificate,
  context: Context,
): Result<Decision<Id<'Certificate'>>> => {
  const { form, guarantee } = input;
  const issuing: Issuing = {
    kind: 'completion',
    input,
    problems: ({ order, equipment }) =>
      guaranteeProblems(guarantee, proposedGuarantee(equipment, order, state.revision), { item: equipment, form }),
    contentOf: (ready, paper) => certificateContent(ready, { ...paper, form, guarantee }),
  };
  return decideIssue(state, issuing, context);
};

/**
 * The safety inspection record; it releases the order unless that asks for a completion certificate. Problems: those of
 * `decideIssueCertificate` but the guarantee's, and of `findingsProblems`.
 */
export const decideIssueInspection = (
  state: IssueState,
  input: IssueInspection,
  context: Context,
): Result<Decision<Id<'Certificate'>>> => {
  const { tyres, brakeTest } = input;
  const issuing: Issuing = {
    kind: 'inspection',
    input,
    problems: () => findingsProblems({ tyres, brakeTest }),
    contentOf: (ready, paper) => inspectionContent(ready, { ...paper, ...keptFindings({ tyres, brakeTest }) }),
  };
  return decideIssue(state, issuing, context);
};
