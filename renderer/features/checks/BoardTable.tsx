import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BoardCell, BoardRow } from '#domain/checkBoard.ts';
import { type Shift, shiftName } from '#domain/checksSettings.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Board.module.css';
import { BoardMark } from './BoardMark.tsx';
import { cellKey, cellsIn, shiftColumns } from './boardView.ts';
import { CellMenu } from './CellMenu.tsx';

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly shifts: readonly Shift[];
  readonly onClear: () => void;
}

/** Machines by shift; no data access. */
export const BoardTable = ({ rows, shifts, onClear }: BoardTableProps) => {
  const { t } = useTranslation('checks');
  const columns = useColumns(rows, shifts);
  return (
    <VirtualTable
      label={t('board')}
      columns={columns}
      rows={rows}
      rowKey={({ equipment }) => equipment.id}
      rowHeight={52}
      empty={<NoMatch onClear={onClear} />}
    />
  );
};

/** Nothing is left by the filters. */
export const NoMatch = ({ onClear }: Pick<BoardTableProps, 'onClear'>) => {
  const { t } = useTranslation('checks');
  return (
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
  );
};

const useColumns = (rows: readonly BoardRow[], shifts: readonly Shift[]): readonly Column<BoardRow>[] => {
  const { t } = useTranslation('checks');
  const language = useLanguage();
  return useMemo(() => {
    const shown = shiftColumns(rows, shifts);
    const ofShift = shown.map(
      (shift): Column<BoardRow> => ({
        id: shift?.id ?? '',
        head:
          shift === null
            ? t('anyShift')
            : t('shiftTimes', { name: shiftName(shift, language), from: shift.from, to: shift.to }),
        width: 'minmax(168px, 1fr)',
        cell: (row) => <Cells row={row} cells={cellsIn(row, shift, shown)} />,
      }),
    );
    return [
      { id: 'machine', head: t('machine'), width: 'minmax(210px, 1.3fr)', cell: ({ equipment }) => nameOf(equipment) },
      { id: 'keeper', head: t('keeper'), width: 'minmax(110px, 0.7fr)', cell: ({ keeper }) => keeper || dash },
      ...ofShift,
    ];
  }, [rows, shifts, language, t]);
};

const dash = <span className={styles['who']}>–</span>;

const nameOf = (equipment: Equipment) => <MachineName equipment={equipment} />;

/** The machine with its code, its name and where it belongs. */
export const MachineName = ({ equipment }: { readonly equipment: Equipment }) => {
  const { id, code, name, make, model, depot } = equipment;
  return (
    <div className={styles['machine']}>
      <span>
        <Link href={routes.machine(id)}>{code}</Link>
        <StoodDownBadge equipmentId={id} />
      </span>
      <small>{[name || [make, model].filter(Boolean).join(' '), depot].filter(Boolean).join(' · ')}</small>
    </div>
  );
};

const Cells = ({ row, cells }: { readonly row: BoardRow; readonly cells: readonly BoardCell[] }) => {
  if (cells.length === 0) return dash;
  return (
    <div className={styles['cells']}>
      {cells.map((cell) => (
        <Cell key={cellKey(cell)} cell={cell} code={row.equipment.code} />
      ))}
    </div>
  );
};

const Cell = ({ cell, code }: { readonly cell: BoardCell; readonly code: string }) => {
  const { t } = useTranslation('checks');
  const { check, state, defectIds } = cell;
  if (check === null && state !== 'stoodDown') return <CellMenu cell={cell} code={code} />;
  if (check === null) return <BoardMark state={state} />;
  return (
    <div className={styles['cell']}>
      <Link href={routes.check(check.id)} className={styles['open'] ?? ''}>
        <BoardMark state={state} defects={defectIds.length} />
        <span className="visually-hidden">{` ${t('openCheck')}: ${code}`}</span>
      </Link>
      <span className={styles['who']}>{check.operatorName || t('check.nobody')}</span>
    </div>
  );
};
