import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { BrakeTest, CompletionContent } from '#domain/certificateContents.ts';
import { type InspectionFindings, proposedKind, tyrePositions } from '#domain/certificateInspection.ts';
import { mayRelease } from '#domain/certificateInspector.ts';
import type { IssueCertificate } from '#domain/certificateIssue.ts';
import type { Equipment } from '#domain/equipment.ts';
import { proposedGuarantee } from '#domain/guaranteeWork.ts';
import type { Language } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';

/** Kinds of certificate an order may have. */
export const orderCertificateKinds = ['completion', 'inspection'] as const;

/** A kind of certificate an order may have. */
export type OrderCertificateKind = (typeof orderCertificateKinds)[number];

/** A certificate as it is proposed: `inspectorId` null while nobody fits. */
export type CertificateDraft = Omit<IssueCertificate, 'orderId' | 'inspectorId' | 'replaces'> &
  InspectionFindings & {
    readonly kind: OrderCertificateKind;
    readonly inspectorId: Person['id'] | null;
  };

/** A brake test of which nothing is measured yet. */
export const blankBrakeTest: BrakeTest = {
  method: 'rollerBench',
  servicePercent: null,
  secondaryPercent: null,
  parkingPercent: null,
  isPassed: true,
};

const blankTyres = (machine: Equipment | undefined, language: Language): InspectionFindings['tyres'] =>
  machine === undefined
    ? []
    : tyrePositions(machine.kind, language).map((position) => ({
        position,
        treadMm: null,
        pressureKpa: null,
        ageYears: null,
      }));

type Shown = Pick<Fleet, 'people' | 'settings' | 'equipment' | 'revisionsOf'>;

/** Who releases: whoever works here now if they may, else the only inspector there is. */
const proposedInspector = (order: WorkOrder, { people, settings }: Shown): Person['id'] | null => {
  const { inspectorMayBeWorker } = settings.certificate;
  const fitting = [...people.values()].filter(
    (person) =>
      person.archivedOn === null &&
      mayRelease(person) &&
      (inspectorMayBeWorker || !order.workerIds.includes(person.id)),
  );
  const here = fitting.find(({ id }) => id === settings.currentPersonId);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return (here ?? only)?.id ?? null;
};

/** What was promised before; of a promise that names no kind of work, the kind proposed now. */
const promisedBefore = (
  { guarantee: proposed }: CertificateDraft,
  before: CompletionContent['guarantee'],
): CertificateDraft['guarantee'] => {
  if (before === null || proposed === null) return proposed;
  const { work, days, distanceKm } = before;
  return { work: work ?? proposed.work, days, distanceKm };
};

/** The draft with what the certificate it is to replace said. */
const asBefore = (draft: CertificateDraft, { content, inspectorId }: Certificate): CertificateDraft => {
  const said = { ...draft, inspectorId, language: content.language };
  switch (content.kind) {
    case 'completion':
      return { ...said, kind: 'completion', form: content.form, guarantee: promisedBefore(draft, content.guarantee) };
    case 'inspection': {
      const { tyres, brakeTest } = content;
      return { ...said, kind: 'inspection', tyres: tyres.length === 0 ? draft.tyres : tyres, brakeTest };
    }
    case 'standDown':
    case 'returnToService':
      return draft;
  }
};

/**
 * The certificate proposed for a finished order: kind, form and guarantee as the kind of work and the workshop's settings
 * say; in the place of another, what that one said. `offered`: the kinds that may be issued.
 */
export const certificateDraft = (
  {
    order,
    offered,
    replaced,
  }: {
    readonly order: WorkOrder;
    readonly offered: readonly OrderCertificateKind[];
    readonly replaced: Certificate | null;
  },
  fleet: Shown,
  language: Language,
): CertificateDraft => {
  const machine = fleet.equipment.get(order.equipmentId);
  const revision = revisionOfOrder(order, fleet) ?? null;
  const { form } = fleet.settings.certificate;
  const proposed = proposedKind(order, revision);
  const kind = offered.includes(proposed) ? proposed : (offered[0] ?? proposed);
  const draft: CertificateDraft = {
    kind,
    inspectorId: proposedInspector(order, fleet),
    form,
    // The Chinese form is made for Chinese; in English it would be a form nobody asks for.
    language: kind === 'completion' && form === 'chinese' && language === 'en' ? 'zh-Hans' : language,
    guarantee: machine === undefined ? null : proposedGuarantee(machine, order, revision),
    tyres: blankTyres(machine, language),
    brakeTest: null,
  };
  return replaced === null ? draft : asBefore(draft, replaced);
};

/** The kinds of which no certificate of the order stands. */
export const kindsOffered = (certificates: readonly Certificate[]): readonly OrderCertificateKind[] =>
  orderCertificateKinds.filter(
    (kind) => !certificates.some(({ content, voided }) => content.kind === kind && voided === null),
  );
