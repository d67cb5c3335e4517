import { Checkbox } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EquipmentId } from '#domain/equipment.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { Clamped, KindCell, MachineCell, NextCell, ProgrammeCell, ReadingCell } from './RegisterCells.tsx';
import { RowActionButton } from './RowActionButton.tsx';
import type { RegisterRow } from './registerView.ts';
import { allClicked, clicked, type Selection } from './selection.ts';
import type { RegisterState } from './useRegister.ts';

interface RegisterTableProps {
  readonly register: RegisterState;
  readonly today: CalendarDate;
  readonly oldReadingDays: number;
  readonly selection: Selection;
  readonly shownIds: readonly EquipmentId[];
  readonly onSelect: (selection: Selection) => void;
  readonly onAssign: (id: EquipmentId) => void;
  readonly empty: ReactNode;
}

/** The register as a table. */
export const RegisterTable = (props: RegisterTableProps) => {
  const { t } = useTranslation('equipment');
  const [, navigate] = useLocation();
  const { register, selection } = props;
  return (
    <VirtualTable
      label={t('title')}
      columns={useColumns(props)}
      rows={register.shown}
      rowKey={({ machine }) => machine.id}
      sorting={register.sorting}
      onSort={register.sort}
      onOpen={({ machine }) => navigate(routes.machine(machine.id))}
      isSelected={({ machine }) => selection.ids.has(machine.id)}
      empty={props.empty}
    />
  );
};

const useColumns = (props: RegisterTableProps): readonly Column<RegisterRow>[] => {
  const { t } = useTranslation('equipment');
  const { today, oldReadingDays, onAssign } = props;
  const box = useBoxColumn(props);
  const rest = useMemo(
    (): readonly Column<RegisterRow>[] => [
      {
        id: 'code',
        head: t('column.machine'),
        width: 'minmax(160px, 1.4fr)',
        isSortable: true,
        cell: (row) => <MachineCell machine={row.machine} />,
      },
      {
        id: 'kind',
        head: t('column.kind'),
        width: 'minmax(100px, 0.9fr)',
        isSortable: true,
        cell: (row) => <KindCell machine={row.machine} />,
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
    [t, today, oldReadingDays, onAssign],
  );
  return useMemo(() => [box, ...rest], [box, rest]);
};

const useBoxColumn = ({ shownIds, selection, onSelect }: RegisterTableProps): Column<RegisterRow> => {
  const { t } = useTranslation('equipment');
  return useMemo(() => {
    const chosen = shownIds.reduce((sum, id) => sum + Number(selection.ids.has(id)), 0);
    return {
      id: 'box',
      head: t('column.select'),
      headCell: (
        <Checkbox
          size="xs"
          aria-label={t('selectAll', { count: shownIds.length })}
          checked={chosen > 0 && chosen === shownIds.length}
          indeterminate={chosen > 0 && chosen < shownIds.length}
          onChange={() => onSelect(allClicked(selection, shownIds))}
        />
      ),
      width: '42px',
      cell: ({ machine }) => (
        <Checkbox
          size="xs"
          aria-label={t('selectOne', { code: machine.code })}
          checked={selection.ids.has(machine.id)}
          onChange={() => undefined}
          onClick={(event) =>
            onSelect(clicked(selection, { id: machine.id, isRange: event.shiftKey, shown: shownIds }))
          }
        />
      ),
    };
  }, [t, shownIds, selection, onSelect]);
};
