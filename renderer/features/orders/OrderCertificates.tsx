import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import { awaitsCertificate } from '#domain/certificateNeed.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { routes } from '#routes.ts';
import { IssueCertificateDialog } from './IssueCertificateDialog.tsx';
import { kindsOffered, type OrderCertificateKind } from './issueView.ts';
import { ReleaseButton } from './ReleaseButton.tsx';

interface OrderCertificatesProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly certificates: readonly Certificate[];
  readonly onIssue: () => void;
}

/** The next step of a finished order: its certificate, or its release without one. */
export const OrderCertificates = ({ order, fleet, certificates, onIssue }: OrderCertificatesProps) => {
  const { t } = useTranslation('orders');
  const [first] = standingFirst(certificates);
  if (order.state !== 'done') {
    return first === undefined ? null : (
      <Button component={Link} href={routes.certificate(first.id)}>
        {t('certificate', { number: first.number })}
      </Button>
    );
  }
  const isAwaited = awaitsCertificate(order, revisionOfOrder(order, fleet));
  return (
    <>
      <Button variant={isAwaited ? 'filled' : 'default'} onClick={onIssue}>
        {t('issue.action')}
      </Button>
      {!isAwaited && <ReleaseButton order={order} />}
    </>
  );
};

/** Certificates that stand, completion certificates first. */
export const standingFirst = (certificates: readonly Certificate[]): readonly Certificate[] =>
  certificates
    .filter(({ voided }) => voided === null)
    .toSorted((a, b) => Number(b.content.kind === 'completion') - Number(a.content.kind === 'completion'));

interface IssuingProps extends Omit<OrderCertificatesProps, 'onIssue'> {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The dialog that issues a certificate: asked for here, or by an address that names the one to be replaced. */
export const OrderIssuing = ({ order, fleet, certificates, isOpen, onClose }: IssuingProps) => {
  const [params, setParams] = useSearchParams();
  const replaced = certificates.find(({ id }) => id === params.get('reissue')) ?? null;
  if (!isOpen && replaced === null) return null;
  const close = () => {
    if (replaced !== null) setParams(new URLSearchParams(), { replace: true });
    onClose();
  };
  const offered: readonly OrderCertificateKind[] = kindsOffered(certificates);
  return <IssueCertificateDialog order={order} fleet={fleet} offered={offered} replaced={replaced} onClose={close} />;
};
