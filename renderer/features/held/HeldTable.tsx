import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { HeldMark } from '#widgets/HeldMark.tsx';
import { useHeldWords } from '#widgets/useHeldWords.ts';
import styles from './Held.module.css';
import type { HeldRow } from './heldRows.ts';

interface HeldTableProps {
  readonly rows: readonly HeldRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onEdit: (row: HeldRow) => void;
  readonly onRenew: (row: HeldRow) => void;
  readonly onClear: () => void;
}

/** What is held, the day that presses first; a row opens its certificate. */
export const HeldTable = (props: HeldTableProps) => {
  const { rows, onEdit, onClear } = props;
  const { t } = useTranslation('held');
  const columns = useColumns(props);
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ held }) => held.id}
      rowHeight={50}
      onOpen={onEdit}
      isSelected={({ held }) => props.selected.has(held.id)}
      empty={
        <EmptyState
          icon={<IconFilterOff size={26} />}
          action={
            <Button variant="default" onClick={onClear}>
              {t('clearFilters')}
            </Button>
          }
        >
          {t('noMatch')}
        </EmptyState>
      }
    />
  );
};

const useColumns = ({ rows, selected, onSelect, onEdit, onRenew }: HeldTableProps): readonly Column<HeldRow>[] => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const words = useHeldWords();
  return [
    {
      id: 'select',
      head: t('selectAll', { count: rows.length }),
      headCell: <WholeBox rows={rows} selected={selected} onSelect={onSelect} />,
      width: '40px',
      cell: (row) => <RowBox row={row} selected={selected} onSelect={onSelect} />,
    },
    { id: 'holder', head: t('holder'), width: 'minmax(130px, 1fr)', cell: (row) => <HolderCell row={row} /> },
    {
      id: 'what',
      head: t('what'),
      width: 'minmax(170px, 1.3fr)',
      cell: (row) => (
        <button type="button" className={styles['name']} onClick={() => onEdit(row)}>
          {words.name(row.held)}
        </button>
      ),
    },
    { id: 'number', head: t('number'), width: 'minmax(130px, 1fr)', cell: (row) => <NumberCell row={row} /> },
    { id: 'state', head: t('stateHead'), width: 'minmax(150px, 0.9fr)', cell: (row) => <StateCell row={row} /> },
    {
      id: 'until',
      head: t('validUntil'),
      width: '136px',
      cell: ({ held }) => <Day day={held.expiresOn} />,
    },
    {
      id: 'action',
      head: common('nextStep'),
      width: '100px',
      align: 'end',
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('renew')} ${row.holder.code} ${words.name(row.held)}`}
          onClick={() => onRenew(row)}
        >
          {t('renew')}
        </Button>
      ),
    },
  ];
};

const Day = ({ day }: { readonly day: HeldRow['held']['expiresOn'] }) => {
  const { t } = useTranslation('held');
  const format = useFormat();
  return day === null ? <span className={styles['second']}>{t('forGood')}</span> : format.date(day);
};

const HolderCell = ({ row: { holder, of } }: { readonly row: HeldRow }) => (
  <div className={styles['two']}>
    <Link href={of === 'equipment' ? `${routes.machine(holder.id)}?tab=certificates` : routes.instruments}>
      <strong>{holder.code}</strong>
    </Link>
    <span className={styles['second']}>{holder.name}</span>
  </div>
);

const NumberCell = ({ row: { held } }: { readonly row: HeldRow }) => (
  <div className={styles['two']}>
    <span>{held.number || '–'}</span>
    <span className={styles['second']}>{held.issuer}</span>
  </div>
);

const StateCell = ({ row: { held, standing } }: { readonly row: HeldRow }) => {
  const { t } = useTranslation('held');
  const words = useHeldWords();
  // The last day stands in its own column.
  const isOfReview = standing.on !== held.expiresOn;
  const notes = [isOfReview ? words.day(standing) : '', held.isRequired ? t('isRequired') : ''];
  return (
    <div className={styles['two']}>
      <HeldMark state={standing.state} />
      <span className={styles['second']}>{notes.filter((note) => note !== '').join(' · ')}</span>
    </div>
  );
};

type BoxProps = Pick<HeldTableProps, 'selected' | 'onSelect'>;

const RowBox = ({ row, selected, onSelect }: BoxProps & { readonly row: HeldRow }) => {
  const { t } = useTranslation('held');
  const words = useHeldWords();
  const { id } = row.held;
  const turn = () => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <label className={styles['box']}>
      <input
        type="checkbox"
        aria-label={t('selectOne', { name: `${row.holder.code} ${words.name(row.held)}` })}
        checked={selected.has(id)}
        onChange={turn}
      />
    </label>
  );
};

const WholeBox = ({ rows, selected, onSelect }: BoxProps & Pick<HeldTableProps, 'rows'>) => {
  const { t } = useTranslation('held');
  const isFull = rows.length > 0 && rows.every(({ held }) => selected.has(held.id));
  return (
    <label className={styles['box']}>
      <input
        type="checkbox"
        aria-label={t('selectAll', { count: rows.length })}
        checked={isFull}
        onChange={() => onSelect(isFull ? new Set() : new Set(rows.map(({ held }) => held.id)))}
      />
    </label>
  );
};
