import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCertificate } from '#data/queries/certificates.ts';
import type { Certificate } from '#domain/certificate.ts';
import { certificateOrderNo } from '#domain/certificateSubject.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import styles from './Certificates.module.css';

interface CertificateNotesProps {
  readonly certificate: Certificate;
  /** The certificate issued in its place; null: there is none. */
  readonly successor: Certificate | null;
  /** The copy that is shown; null: the original. */
  readonly copy: number | null;
  readonly onOriginal: () => void;
}

/** What stands above a certificate: of what it is, how it stands, what it replaces, how often it was copied. */
export const CertificateNotes = ({ certificate, successor, copy, onOriginal }: CertificateNotesProps) => {
  const { t } = useTranslation('certificates');
  const { t: kinds } = useTranslation('certificateKinds');
  const format = useFormat();
  const { content, voided, copies, issuedOn, orderId, equipmentId } = certificate;
  const form = content.kind === 'completion' ? t(content.form) : kinds(`kind.${content.kind}`);
  return (
    <>
      <span>{t('issued', { date: format.date(issuedOn), form })}</span>
      <Link href={routes.machine(equipmentId)}>{content.code}</Link>
      {orderId !== null && (
        <Link href={routes.order(orderId)}>{t('toOrder', { number: certificateOrderNo(content) })}</Link>
      )}
      <Predecessor certificate={certificate} />
      {successor !== null && (
        <Link href={routes.certificate(successor.id)}>{kinds('replacedBy', { number: successor.number })}</Link>
      )}
      {copies > 0 && <span>{kinds('copies', { count: copies })}</span>}
      {copy === null ? (
        <span>
          {voided === null
            ? t('printHint')
            : t('voided', { at: format.moment(voided.at), by: voided.by || t('unsigned'), reason: voided.reason })}
        </span>
      ) : (
        <span role="status">
          {kinds('copyShown', { n: copy })}{' '}
          <UnstyledButton className={styles['original'] ?? ''} onClick={onOriginal}>
            {kinds('toOriginal')}
          </UnstyledButton>
        </span>
      )}
    </>
  );
};

const Predecessor = ({ certificate: { replacesId } }: { readonly certificate: Certificate }) =>
  replacesId === null ? null : <Replaced id={replacesId} />;

const Replaced = ({ id }: { readonly id: Certificate['id'] }) => {
  const { t } = useTranslation('certificateKinds');
  const old = useCertificate(id);
  return old ? <Link href={routes.certificate(id)}>{t('replacesNo', { number: old.number })}</Link> : null;
};
