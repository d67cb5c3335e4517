import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import type { Certificate } from '#domain/certificate.ts';
import { certificateSubject } from '#domain/certificateSubject.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { HeldPanel } from '#widgets/HeldPanel.tsx';
import { StandDownPapers } from '#widgets/StandDownPapers.tsx';
import styles from './Machine.module.css';

interface CertificatesTabProps {
  /** Undefined while it is read. */
  readonly file: EquipmentFile | undefined;
  readonly machine: Equipment;
}

/** What is held for the machine, and every certificate issued of it, newest first; void ones stay on record. */
export const CertificatesTab = ({ file, machine }: CertificatesTabProps) => {
  const { t } = useTranslation('equipment');
  const { t: held } = useTranslation('held');
  const [, navigate] = useLocation();
  const columns = useColumns();
  return (
    <>
      <HeldPanel holder={{ equipmentId: machine.id, instrumentId: null }} isReadOnly={machine.archivedOn !== null} />
      <StandDownsOf machine={machine} />
      <Panel title={held('tabs.issued')}>
        {file !== undefined && (
          <VirtualTable
            label={t('tab.certificates')}
            columns={columns}
            rows={file.certificates}
            rowKey={({ id }) => id}
            onOpen={({ id }) => navigate(routes.certificate(id))}
            empty={<EmptyState icon={<IconCertificate size={26} />}>{t('noCertificatesYet')}</EmptyState>}
          />
        )}
      </Panel>
    </>
  );
};

/** The machine's stand-downs with their papers. */
const StandDownsOf = ({ machine }: { readonly machine: Equipment }) => {
  const fleet = useFleet();
  return fleet === undefined ? null : <StandDownPapers fleet={fleet} equipmentId={machine.id} />;
};

const useColumns = (): readonly Column<Certificate>[] => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'number',
        head: t('certificateColumn.number'),
        width: '190px',
        cell: ({ id, number, voided }) => (
          <Link href={routes.certificate(id)} className={(voided === null ? styles['strong'] : styles['struck']) ?? ''}>
            {number}
          </Link>
        ),
      },
      { id: 'on', head: t('certificateColumn.issued'), width: '136px', cell: ({ issuedOn }) => format.date(issuedOn) },
      {
        id: 'category',
        head: t('certificateColumn.category'),
        width: 'minmax(160px, 1fr)',
        cell: ({ content }) => certificateSubject(content),
      },
      {
        id: 'inspector',
        head: t('certificateColumn.inspector'),
        width: 'minmax(120px, 0.6fr)',
        cell: ({ content }) => content.inspector.name,
      },
      {
        id: 'state',
        head: t('certificateColumn.state'),
        width: '110px',
        cell: ({ voided }) => (voided === null ? t('valid') : t('voidWord')),
      },
      {
        id: 'action',
        head: t('column.action'),
        width: '140px',
        align: 'end',
        cell: ({ id }) => (
          <Button component={Link} href={routes.certificate(id)} size="compact-sm" variant="default">
            {t('goToCertificate')}
          </Button>
        ),
      },
    ],
    [t, format],
  );
};
