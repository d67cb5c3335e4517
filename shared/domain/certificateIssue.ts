/** Issuing a completion certificate: the gate, the number without gaps, the frozen content, the order released. */
import { yearOf } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Certificate, unsealed } from './certificate.ts';
import { type CertificateSources, certificateContent } from './certificateContent.ts';
import {
  guaranteeProblems,
  inspectorProblems,
  orderProblems,
  proposedGuarantee,
  readingProblems,
  workshopProblems,
} from './certificateGate.ts';
import { type Counter, changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import type { GuaranteeTerms } from './guarantee.ts';
import type { Language } from './language.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { shownValue } from './meterValues.ts';
import { certificateCounterId, certificateNumber, certificateSeries, takeNumber } from './numbering.ts';
import { entering } from './orderState.ts';
import type { Person } from './person.ts';
import type { Programme, ProgrammeRevision } from './programme.ts';
import type { Settings } from './settings.ts';
import { samplePrefix } from './settings.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is asked. */
export interface IssueCertificate {
  readonly orderId: Id<'WorkOrder'>;
  readonly inspectorId: Id<'Person'>;
  readonly form: 'chinese' | 'international';
  readonly language: Language;
  /** What is promised; null: nothing. `proposedGuarantee` proposes. */
  readonly guarantee: GuaranteeTerms | null;
}

/** What is known of the order. */
export interface IssueState {
  readonly order: WorkOrder | null;
  readonly equipment: Equipment | null;
  readonly programme: Programme | null;
  /** The revision the order was opened with. */
  readonly revision: ProgrammeRevision | null;
  readonly people: readonly Person[];
  readonly settings: Settings;
  /** Certificates of the order, voided ones too. */
  readonly certificates: readonly Certificate[];
  /** Meters of the machine. */
  readonly meters: readonly Meter[];
  /** Readings noted at the order. */
  readonly readings: readonly MeterReading[];
  /** The counter `issueCounterId` names. */
  readonly counter: Counter | null;
}

/** Series a certificate of this order is issued in today; the sample workshop has its own. */
export const issueSeries = (
  order: Pick<WorkOrder, 'isSample'> | null,
  settings: Pick<Settings, 'certificate'>,
  { today }: Pick<Context, 'today'>,
): string => certificateSeries(order?.isSample === true ? samplePrefix : settings.certificate.prefix, yearOf(today));

type Ready = CertificateSources & { readonly settings: Settings; readonly counter: Counter | null };

/**
 * The certificate, and the order released by it. Problems: `rowGone`, and all that the gate finds, together:
 * `certificateStands`, `orderNotDone`, `tasksUnanswered`, `valuesMissing`, `findingsMissing`, `valuesOutOfLimits`,
 * `orderReadingSuspect`, `inspectorMissing`, `inspectorRoleMissing`, `inspectorExpired`, `inspectorIsWorker`,
 * `workshopNameMissing`, `guaranteeNotPositive`, `guaranteeTooShort`.
 */
export const decideIssueCertificate = (
  state: IssueState,
  input: IssueCertificate,
  context: Context,
): Result<Decision<Id<'Certificate'>>> => {
  const { order, equipment, programme, revision, people } = state;
  const inspector = people.find(({ id }) => id === input.inspectorId) ?? null;
  return decideUnless(gateProblems(state, { ...input, inspector }, context), context, () => {
    if (order === null || equipment === null || programme === null || revision === null || inspector === null) {
      throw new Error('A certificate without its records passed the check.');
    }
    const workers = order.workerIds.flatMap((id) => people.find((person) => person.id === id) ?? []);
    const meters = shownMeters(order, state.meters);
    const { settings, counter } = state;
    const ready = { order, equipment, programme, revision, inspector, workers, meters, settings, counter };
    return issued(ready, input, context);
  });
};

const gateProblems = (
  state: IssueState,
  input: IssueCertificate & { readonly inspector: Person | null },
  context: Context,
): readonly Problem[] => {
  const { order, equipment, programme, revision, settings } = state;
  if (order === null || equipment === null || programme === null || revision === null) return [error('rowGone')];
  return [
    ...orderProblems(order, state.certificates),
    ...readingProblems(state.readings),
    ...inspectorProblems(input.inspector, { order, settings }, context),
    ...workshopProblems(settings),
    ...guaranteeProblems(input.guarantee, proposedGuarantee(equipment, order, revision), input.form),
  ];
};

const shownMeters = (order: WorkOrder, meters: readonly Meter[]): CertificateSources['meters'] =>
  meters.flatMap((meter) => {
    const lifetime = order.meters[meter.unit];
    if (lifetime === undefined || order.completedOn === null) return [];
    return [{ unit: meter.unit, value: shownValue(lifetime, order.completedOn, meter.events) }];
  });

const issued = (ready: Ready, input: IssueCertificate, context: Context): Decision<Id<'Certificate'>> => {
  const { order, equipment, inspector } = ready;
  const series = issueSeries(order, ready.settings, context);
  const taken = takeNumber(ready.counter, certificateCounterId(series), context);
  const number = certificateNumber(series, taken.value);
  const { form, language, guarantee } = input;
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
    content: certificateContent(ready, { form, language, guarantee, number, issuedOn: context.today }),
    isSample: order.isSample,
  };
  const released = revised(order, entering(order, 'released', context), context);
  return {
    value: certificate.id,
    changes: [taken.change, changeOf('certificates', null, certificate), changeOf('orders', order, released)],
  };
};
