import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { RegisteredCertificate } from '#data/certificateRegister.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { CertificateState } from './CertificateState.tsx';
import styles from './Certificates.module.css';
import { nextStepOf } from './certificatesView.ts';

interface CertificatesTableProps {
  readonly rows: readonly RegisteredCertificate[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onClear: () => void;
}

/** The certificates, newest first; each row opens its sheet and ends in what comes next. */
export const CertificatesTable = (props: CertificatesTableProps) => {
  const { rows, selected, onClear } = props;
  const { t } = useTranslation('certificates');
  const [, navigate] = useLocation();
  return (
    <VirtualTable
      label={t('title')}
      columns={useColumns(props)}
      rows={rows}
      rowKey={({ id }) => id}
      isSelected={({ id }) => selected.has(id)}
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

const useColumns = ({ rows, selected, onSelect }: CertificatesTableProps): readonly Column<RegisteredCertificate>[] => {
  const { t } = useTranslation('certificates');
  const { t: register } = useTranslation('register');
  const { t: common } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'select',
      head: register('selectAll', { count: rows.length }),
      headCell: <WholeBox rows={rows} selected={selected} onSelect={onSelect} />,
      width: '40px',
      cell: (row) => <RowBox row={row} selected={selected} onSelect={onSelect} />,
    },
    {
      id: 'number',
      head: t('number'),
      width: '194px',
      cell: ({ id, number }) => (
        <Link href={routes.certificate(id)} className={styles['number'] ?? ''}>
          {number}
        </Link>
      ),
    },
    { id: 'date', head: t('date'), width: '138px', cell: ({ issuedOn }) => format.date(issuedOn) },
    {
      id: 'machine',
      head: t('machine'),
      width: 'minmax(120px, 1.2fr)',
      cell: ({ code, type }) => <TwoLines first={<strong>{code}</strong>} second={type} />,
    },
    {
      id: 'what',
      head: register('what'),
      width: 'minmax(140px, 1.4fr)',
      cell: ({ kind, subject }) => <TwoLines first={register(`kinds.${kind}`)} second={subject} />,
    },
    { id: 'inspector', head: t('inspector'), width: 'minmax(108px, 0.9fr)', cell: ({ inspector }) => inspector },
    {
      id: 'state',
      head: t('state'),
      width: 'minmax(92px, 0.8fr)',
      cell: ({ state, voided }) => (
        <TwoLines first={<CertificateState state={state} />} second={voided?.reason ?? ''} />
      ),
    },
    {
      id: 'open',
      head: common('nextStep'),
      width: '120px',
      align: 'end',
      cell: (row) => <NextStep row={row} />,
    },
  ];
};

const TwoLines = ({ first, second }: { readonly first: ReactNode; readonly second: string }) => (
  <>
    <div>{first}</div>
    {second !== '' && <div className={styles['second']}>{second}</div>}
  </>
);

const NextStep = ({ row }: { readonly row: RegisteredCertificate }) => {
  const { t } = useTranslation('register');
  const { step, id } = nextStepOf(row);
  const word = t(`next.${step}`);
  return (
    <Link href={routes.certificate(id)} className={styles['open'] ?? ''} aria-label={`${word} ${row.number}`}>
      {word}
    </Link>
  );
};

type BoxProps = Pick<CertificatesTableProps, 'selected' | 'onSelect'>;

const RowBox = ({ row, selected, onSelect }: BoxProps & { readonly row: RegisteredCertificate }) => {
  const { t } = useTranslation('register');
  const isSelected = selected.has(row.id);
  const turn = () => {
    const next = new Set(selected);
    if (isSelected) next.delete(row.id);
    else next.add(row.id);
    onSelect(next);
  };
  return <Checkbox size="xs" checked={isSelected} onChange={turn} aria-label={t('select', { number: row.number })} />;
};

const WholeBox = ({ rows, selected, onSelect }: Omit<CertificatesTableProps, 'onClear'>) => {
  const { t } = useTranslation('register');
  const isWhole = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  return (
    <Checkbox
      size="xs"
      checked={isWhole}
      indeterminate={!isWhole && selected.size > 0}
      onChange={() => onSelect(new Set(isWhole ? [] : rows.map(({ id }) => id)))}
      aria-label={t('selectAll', { count: rows.length })}
    />
  );
};
