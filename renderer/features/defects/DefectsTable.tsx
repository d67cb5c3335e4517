import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { machineName } from '#widgets/registerView.ts';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Defects.module.css';
import type { DefectRow } from './defectsView.ts';
import { useOpenRepair } from './useOpenRepair.ts';

interface DefectsTableProps {
  readonly rows: readonly DefectRow[];
  readonly empty: ReactNode;
}

/** Defects as rows, each ending in its next step. */
export const DefectsTable = ({ rows, empty }: DefectsTableProps) => {
  const { t } = useTranslation('defectBook');
  const { t: words } = useTranslation('defects');
  const [, navigate] = useLocation();
  const format = useFormat();
  const today = useToday();
  const columns = useMemo<readonly Column<DefectRow>[]>(
    () => [
      {
        id: 'severity',
        head: t('column.severity'),
        width: '94px',
        cell: ({ defect }) => <SeverityChip severity={defect.severity} />,
      },
      { id: 'text', head: t('column.text'), width: 'minmax(220px, 1.6fr)', cell: (row) => <What row={row} /> },
      { id: 'machine', head: t('column.machine'), width: 'minmax(164px, 1fr)', cell: machineCell },
      { id: 'state', head: t('column.state'), width: '106px', cell: ({ defect }) => words(`state.${defect.state}`) },
      {
        id: 'reported',
        head: t('column.reported'),
        width: '96px',
        cell: ({ defect }) => format.shortDate(defect.reportedOn, today),
      },
      { id: 'action', head: t('column.action'), width: '166px', align: 'end', cell: (row) => <NextStep row={row} /> },
    ],
    [t, words, format, today],
  );
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ defect }) => defect.id}
      rowHeight={50}
      onOpen={({ defect }) => navigate(routes.defect(defect.id))}
      empty={empty}
    />
  );
};

const machineCell = ({ machine }: DefectRow) =>
  machine === null ? (
    '–'
  ) : (
    <Link href={routes.machine(machine.id)} className={styles['machine'] ?? ''}>
      <span className={styles['named']}>
        <strong>{machine.code}</strong>
        <StoodDownBadge equipmentId={machine.id} />
      </span>
      <small>{machineName(machine)}</small>
    </Link>
  );

const What = ({ row: { defect, times } }: { readonly row: DefectRow }) => {
  const { t } = useTranslation('defectBook');
  return (
    <span className={styles['what']}>
      <Link href={routes.defect(defect.id)} className={styles['words'] ?? ''} title={defect.text}>
        {defect.text}
      </Link>
      <small>
        {defect.number}
        {times > 0 && <span className={styles['again']}> · {t('repeat', { count: times })}</span>}
      </small>
    </span>
  );
};

const NextStep = ({ row: { defect, next } }: { readonly row: DefectRow }) => {
  const { t } = useTranslation('defectBook');
  const openRepair = useOpenRepair();
  const step = t(`next.${next}`);
  const label = t('nextOf', { step, number: defect.number });
  if (next === 'openOrder') {
    return (
      <Button variant="default" aria-label={label} onClick={() => void openRepair(defect)}>
        {step}
      </Button>
    );
  }
  const href = next === 'toOrder' && defect.orderId !== null ? routes.order(defect.orderId) : routes.defect(defect.id);
  return (
    <Button component={Link} href={href} variant={next === 'view' ? 'subtle' : 'default'} aria-label={label}>
      {step}
    </Button>
  );
};
