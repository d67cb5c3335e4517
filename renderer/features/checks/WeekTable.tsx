import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BoardCell } from '#domain/checkBoard.ts';
import type { Discipline } from '#domain/checkFigures.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import styles from './Board.module.css';
import { boardIcons } from './BoardMark.tsx';
import { MachineName, NoMatch } from './BoardTable.tsx';
import { cellKey, type WeekRow } from './boardView.ts';
import { useShiftWords } from './useShiftWords.ts';

interface WeekTableProps {
  readonly rows: readonly WeekRow[];
  readonly days: readonly CalendarDate[];
  readonly onClear: () => void;
}

/** Machines by day: who answers his checks, and who does not. No data access. */
export const WeekTable = ({ rows, days, onClear }: WeekTableProps) => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const columns = useMemo(
    (): readonly Column<WeekRow>[] => [
      {
        id: 'machine',
        head: t('machine'),
        width: 'minmax(180px, 1.6fr)',
        cell: ({ equipment }) => <MachineName equipment={equipment} />,
      },
      { id: 'keeper', head: t('keeper'), width: 'minmax(96px, 0.9fr)', cell: ({ keeper }) => keeper || '–' },
      ...workedDays(days, rows).map(
        ({ day, i }): Column<WeekRow> => ({
          id: day,
          head: `${format.shortWeekday(day)} ${format.shortDate(day, day)}`,
          width: 'minmax(84px, 1fr)',
          cell: ({ days: cells }) => <DayCells day={day} cells={cells[i] ?? []} />,
        }),
      ),
      {
        id: 'discipline',
        head: t('discipline'),
        width: '112px',
        align: 'end',
        cell: ({ discipline }) => <Share {...discipline} />,
      },
    ],
    [days, rows, format, t],
  );
  return (
    <VirtualTable
      label={t('weekBoard')}
      columns={columns}
      rows={rows}
      rowKey={({ equipment }) => equipment.id}
      rowHeight={52}
      empty={<NoMatch onClear={onClear} />}
    />
  );
};

/** Days on which anything was expected, with their places in the rows. */
const workedDays = (days: readonly CalendarDate[], rows: readonly WeekRow[]) =>
  days.map((day, i) => ({ day, i })).filter(({ i }) => rows.some((row) => (row.days[i] ?? []).length > 0));

const DayCells = ({ day, cells }: { readonly day: CalendarDate; readonly cells: readonly BoardCell[] }) => {
  const { t } = useTranslation('checks');
  const shiftWords = useShiftWords();
  return (
    <span className={styles['day']}>
      {cells.map((cell) => {
        const Icon = boardIcons[cell.state];
        const words = `${shiftWords(cell.shiftId)}: ${t(`state.${cell.state}`)}`;
        return (
          <Link
            key={cellKey(cell)}
            href={cell.check === null ? routes.checksOn(day) : routes.check(cell.check.id)}
            className={styles['day'] ?? ''}
            aria-label={words}
            title={words}
          >
            <span className={styles['icon']} data-state={cell.state}>
              <Icon size={17} stroke={2.4} aria-hidden />
            </span>
          </Link>
        );
      })}
    </span>
  );
};

/** Where nothing was due there is no share, neither good nor bad. */
const Share = ({ answered, due, share }: Discipline) => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  if (share === null) return <span className={styles['who']}>{t('notApplicable')}</span>;
  return (
    <span className={styles['share']} data-short={answered < due}>
      {`${format.number(answered)} / ${format.number(due)} · ${format.number(share * 100, 0)} %`}
    </span>
  );
};
