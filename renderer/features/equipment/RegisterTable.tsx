import { useMediaQuery } from '@mantine/hooks';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { type Column, type Sorting, VirtualTable } from '#ui/VirtualTable.tsx';
import type { RegisterRow } from '#widgets/registerView.ts';
import { Clamped, MachineCell, NextCell, ProgrammeCell, ReadingCell } from './RegisterCells.tsx';
import { RowActionButton } from './RowActionButton.tsx';
import { RowBox, WholeBox } from './SelectBoxes.tsx';

interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly today: CalendarDate;
  readonly oldReadingDays: number;
  readonly selected: ReadonlySet<EquipmentId>;
  readonly onAssign: (id: EquipmentId) => void;
  readonly empty: ReactNode;
}

/** The register as a table. Made anew only when what it shows changes, not at every key in the search. */
export const RegisterTable = memo((props: RegisterTableProps) => {
  const { t } = useTranslation('equipment');
  const [, navigate] = useLocation();
  const { rows, sorting, onSort, selected, empty } = props;
  return (
    <VirtualTable
      label={t('title')}
      columns={useColumns(props)}
      rows={rows}
      rowKey={({ machine }) => machine.id}
      sorting={sorting}
      onSort={onSort}
      onOpen={({ machine }) => navigate(routes.machine(machine.id))}
      isSelected={({ machine }) => selected.has(machine.id)}
      empty={empty}
    />
  );
});

const boxColumn = {
  id: 'box',
  headCell: <WholeBox />,
  width: '42px',
  cell: ({ machine }: RegisterRow) => <RowBox machine={machine} />,
} as const;

/** Columns that give way in a narrow window, so that every row still ends in its next action. */
const useHiddenColumns = (): ReadonlySet<string> => {
  const atOnce = { getInitialValueInEffect: false };
  const isNarrow = useMediaQuery('(max-width: 1279px)', undefined, atOnce);
  const isNarrowest = useMediaQuery('(max-width: 1079px)', undefined, atOnce);
  return useMemo(
    () => new Set([...(isNarrow ? ['year', 'programme'] : []), ...(isNarrowest ? ['depot'] : [])]),
    [isNarrow, isNarrowest],
  );
};

const useColumns = (props: RegisterTableProps): readonly Column<RegisterRow>[] => {
  const all = useAllColumns(props);
  const hidden = useHiddenColumns();
  return useMemo(() => all.filter(({ id }) => !hidden.has(id)), [all, hidden]);
};

const useAllColumns = ({ today, oldReadingDays, onAssign }: RegisterTableProps): readonly Column<RegisterRow>[] => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  return useMemo(
    () => [
      { ...boxColumn, head: t('column.select') },
      {
        id: 'code',
        head: t('column.machine'),
        width: 'minmax(132px, 1.5fr)',
        isSortable: true,
        cell: (row) => <MachineCell machine={row.machine} />,
      },
      {
        id: 'kind',
        head: t('column.kind'),
        width: 'minmax(92px, 0.9fr)',
        isSortable: true,
        cell: ({ machine }) => <Clamped text={common(`kind.${machine.kind}`)} />,
      },
      { id: 'year', head: t('column.year'), width: '56px', isSortable: true, cell: ({ machine }) => machine.year },
      {
        id: 'depot',
        head: t('column.depot'),
        width: 'minmax(84px, 0.7fr)',
        isSortable: true,
        cell: ({ machine }) => <Clamped text={machine.depot} />,
      },
      {
        id: 'meter',
        head: t('column.reading'),
        width: '108px',
        isSortable: true,
        cell: (row) => <ReadingCell row={row} oldFrom={oldReadingDays} />,
      },
      {
        id: 'next',
        head: t('column.next'),
        width: '204px',
        isSortable: true,
        cell: (row) => <NextCell row={row} today={today} />,
      },
      {
        id: 'programme',
        head: t('column.programme'),
        width: 'minmax(110px, 1fr)',
        isSortable: true,
        cell: (row) => <ProgrammeCell row={row} />,
      },
      {
        id: 'action',
        head: t('column.action'),
        width: '136px',
        align: 'end',
        cell: (row) => <RowActionButton row={row} oldReadingDays={oldReadingDays} onAssign={onAssign} />,
      },
    ],
    [t, common, today, oldReadingDays, onAssign],
  );
};
