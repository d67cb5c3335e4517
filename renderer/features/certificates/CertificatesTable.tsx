import { Button } from '@mantine/core';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Certificate } from '#domain/certificate.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import styles from './Certificates.module.css';

interface CertificatesTableProps {
  readonly certificates: readonly Certificate[];
  readonly onClear: () => void;
}

/** The certificates, newest first; each row opens its sheet. */
export const CertificatesTable = ({ certificates, onClear }: CertificatesTableProps) => {
  const { t } = useTranslation('certificates');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const columns: readonly Column<Certificate>[] = [
    {
      id: 'number',
      head: t('number'),
      width: '196px',
      cell: ({ id, number }) => (
        <Link href={routes.certificate(id)} className={styles['number'] ?? ''}>
          {number}
        </Link>
      ),
    },
    { id: 'date', head: t('date'), width: '136px', cell: ({ issuedOn }) => format.date(issuedOn) },
    {
      id: 'machine',
      head: t('machine'),
      width: 'minmax(180px, 1.4fr)',
      cell: ({ content }) => (
        <>
          <div className={styles['code']}>{content.code}</div>
          <div className={styles['second']}>{content.type}</div>
        </>
      ),
    },
    {
      id: 'category',
      head: t('category'),
      width: 'minmax(120px, 1fr)',
      cell: ({ content }) => certificateSubject(content),
    },
    {
      id: 'inspector',
      head: t('inspector'),
      width: 'minmax(110px, 0.8fr)',
      cell: ({ content }) => content.inspector.name,
    },
    {
      id: 'state',
      head: t('state'),
      width: '110px',
      cell: ({ voided }) => <CertificateState isVoid={voided !== null} />,
    },
    {
      id: 'open',
      head: common('nextStep'),
      width: '90px',
      align: 'end',
      cell: ({ id, number }) => (
        <Link href={routes.certificate(id)} className={styles['open'] ?? ''} aria-label={`${t('open')} ${number}`}>
          {t('open')}
        </Link>
      ),
    },
  ];
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={certificates}
      rowKey={({ id }) => id}
      onOpen={({ id }) => navigate(routes.certificate(id))}
      empty={
        <div className={styles['noMatch']}>
          <p>{t('noMatch')}</p>
          <Button variant="default" onClick={onClear}>
            {t('clearFilters')}
          </Button>
        </div>
      }
    />
  );
};

/** Valid or void, by shape and word. */
export const CertificateState = ({ isVoid }: { readonly isVoid: boolean }) => {
  const { t } = useTranslation('certificates');
  const Icon = isVoid ? IconBan : IconCircleCheck;
  return (
    <span className={styles['state']} data-void={isVoid}>
      <Icon size={15} aria-hidden />
      {isVoid ? t('void') : t('valid')}
    </span>
  );
};
