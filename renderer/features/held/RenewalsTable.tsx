import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { HeldMark } from '#widgets/HeldMark.tsx';
import { type Renewal, renewalName } from '#widgets/renewals.ts';
import { useHeldWords } from '#widgets/useHeldWords.ts';
import styles from './Held.module.css';

interface RenewalsTableProps {
  readonly rows: readonly Renewal[];
  readonly today: CalendarDate;
  readonly onRenew: (held: HeldCertificate) => void;
}

const hrefOf = (renewal: Renewal): string => {
  if (renewal.of === 'person') return routes.person(renewal.holder.id);
  return renewal.of === 'equipment' ? `${routes.machine(renewal.holder.id)}?tab=certificates` : routes.instruments;
};

/** What is to be renewed or reviewed, the earliest day first. */
export const RenewalsTable = ({ rows, today, onRenew }: RenewalsTableProps) => {
  const { t } = useTranslation('held');
  const columns = useColumns(today, onRenew);
  return (
    <VirtualTable
      label={t('renewals.title')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      rowHeight={50}
      empty={<EmptyState icon={<IconFilterOff size={26} />}>{t('noMatch')}</EmptyState>}
    />
  );
};

const useColumns = (today: CalendarDate, onRenew: (held: HeldCertificate) => void): readonly Column<Renewal>[] => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const format = useFormat();
  const words = useHeldWords();
  return [
    {
      id: 'holder',
      head: t('holder'),
      width: 'minmax(160px, 1fr)',
      cell: (row) => (
        <div className={styles['two']}>
          <Link href={hrefOf(row)}>
            <strong>{renewalName(row)}</strong>
          </Link>
          <span className={styles['second']}>
            {row.of === 'person' ? t('holders.person') : row.holder.name || t(`holders.${row.of}`)}
          </span>
        </div>
      ),
    },
    {
      id: 'what',
      head: t('what'),
      width: 'minmax(200px, 1.4fr)',
      cell: (row) => (row.of === 'person' ? t('renewals.qualification') : <Paper held={row.held} />),
    },
    {
      id: 'state',
      head: t('stateHead'),
      width: 'minmax(170px, 1fr)',
      cell: (row) => (
        <div className={styles['two']}>
          <HeldMark state={row.state} />
          <span className={styles['second']}>{words.day(row)}</span>
        </div>
      ),
    },
    {
      id: 'days',
      head: t('renewals.days'),
      width: '110px',
      align: 'end',
      cell: ({ on }) => (on === null ? '' : format.number(daysBetween(today, on))),
    },
    {
      id: 'action',
      head: common('nextStep'),
      width: '120px',
      align: 'end',
      cell: (row) => <NextStep row={row} onRenew={onRenew} />,
    },
  ];
};

const Paper = ({ held }: { readonly held: HeldCertificate }) => {
  const words = useHeldWords();
  return (
    <div className={styles['two']}>
      <span>{words.name(held)}</span>
      <span className={styles['second']}>{[held.number, held.issuer].filter((word) => word !== '').join(' · ')}</span>
    </div>
  );
};

const NextStep = ({ row, onRenew }: Pick<RenewalsTableProps, 'onRenew'> & { readonly row: Renewal }) => {
  const { t } = useTranslation('held');
  if (row.of === 'person') {
    return (
      <Button
        component={Link}
        href={hrefOf(row)}
        size="compact-sm"
        variant="default"
        aria-label={`${t('renewals.toPerson')} ${row.holder.name}`}
      >
        {t('renewals.toPerson')}
      </Button>
    );
  }
  const { held, holder } = row;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${t('renew')} ${holder.code} ${held.number}`}
      onClick={() => onRenew(held)}
    >
      {t('renew')}
    </Button>
  );
};
