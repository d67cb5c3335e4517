import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import styles from './Levelling.module.css';
import type { ShownMove } from './levellingView.ts';

interface LevellingMovesProps {
  readonly moves: readonly ShownMove[];
  readonly fleet: Fleet;
  readonly today: CalendarDate;
}

/** Which visits a proposal moves, from when to when. */
export const LevellingMoves = ({ moves, fleet, today }: LevellingMovesProps) => {
  const { t } = useTranslation('planner');
  return (
    <div className={styles['moves']}>
      <strong>{t('level.moves', { count: moves.length })}</strong>
      <div>
        <VirtualTable
          label={t('level.moves', { count: moves.length })}
          columns={useColumns(fleet, today)}
          rows={moves}
          rowKey={({ move }) => move.key}
          rowHeight={36}
        />
      </div>
    </div>
  );
};

const useColumns = (fleet: Fleet, today: CalendarDate): readonly Column<ShownMove>[] => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'machine',
        head: t('machine'),
        width: 'minmax(120px, 1fr)',
        cell: ({ visit }) => <strong>{fleet.equipment.get(visit.equipmentId)?.code}</strong>,
      },
      {
        id: 'level',
        head: t('fact.level'),
        width: 'minmax(140px, 1.2fr)',
        cell: ({ visit }) => <LevelBadge name={visit.level.name} />,
      },
      { id: 'from', head: t('level.from'), width: '112px', cell: ({ visit }) => format.shortDate(visit.on, today) },
      { id: 'to', head: t('level.to'), width: '112px', cell: ({ move }) => format.shortDate(move.to, today) },
      {
        id: 'days',
        head: t('level.by'),
        width: '130px',
        align: 'end',
        cell: ({ days }) => (days < 0 ? t('level.earlier', { count: -days }) : t('level.later', { count: days })),
      },
    ],
    [t, format, fleet, today],
  );
};
