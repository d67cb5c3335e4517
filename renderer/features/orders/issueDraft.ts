import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { issueInspection } from '#data/commands/issueInspection.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Replacing } from '#domain/certificateReissue.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { error, failed, type Result } from '#kernel/result.ts';
import type { CertificateDraft } from './issueView.ts';

interface DraftedCertificate {
  readonly draft: CertificateDraft;
  readonly orderId: WorkOrder['id'];
  readonly replaces: Replacing | null;
}

/** Issues what was drafted. A form without an inspector is answered as the gate would. */
export const issueOf = async (
  { draft, orderId, replaces }: DraftedCertificate,
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> => {
  const { kind, inspectorId, language, form, guarantee, tyres, brakeTest } = draft;
  if (inspectorId === null) return failed([error('inspectorMissing', 'inspectorId')]);
  const asked = { orderId, inspectorId, language, replaces };
  return kind === 'completion'
    ? issueCertificate({ ...asked, form, guarantee }, confirmed)
    : issueInspection({ ...asked, tyres, brakeTest }, confirmed);
};
