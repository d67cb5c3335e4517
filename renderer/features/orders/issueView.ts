import type { Fleet } from '#data/fleetState.ts';
import { mayRelease } from '#domain/certificateInspector.ts';
import type { IssueCertificate } from '#domain/certificateIssue.ts';
import { proposedGuarantee } from '#domain/guaranteeWork.ts';
import type { Language } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';

/** A certificate as it is proposed: `inspectorId` null while nobody fits. */
export type CertificateDraft = Omit<IssueCertificate, 'orderId' | 'inspectorId'> & {
  readonly inspectorId: Person['id'] | null;
};

/**
 * The certificate proposed for a finished order: released by whoever works here now if they may, else by the only
 * inspector there is; form and guarantee as the workshop's settings and the kind of work say.
 */
export const certificateDraft = (
  order: WorkOrder,
  fleet: Pick<Fleet, 'people' | 'settings' | 'equipment' | 'revisionsOf'>,
  language: Language,
): CertificateDraft => {
  const machine = fleet.equipment.get(order.equipmentId);
  const revision = revisionOfOrder(order, fleet);
  const { form, inspectorMayBeWorker } = fleet.settings.certificate;
  const fitting = [...fleet.people.values()].filter(
    (person) =>
      person.archivedOn === null &&
      mayRelease(person) &&
      (inspectorMayBeWorker || !order.workerIds.includes(person.id)),
  );
  const here = fitting.find(({ id }) => id === fleet.settings.currentPersonId);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return {
    inspectorId: (here ?? only)?.id ?? null,
    form,
    // The Chinese form is made for Chinese; in English it would be a form nobody asks for.
    language: form === 'chinese' && language === 'en' ? 'zh-Hans' : language,
    guarantee: machine === undefined ? null : proposedGuarantee(machine, order, revision ?? null),
  };
};
